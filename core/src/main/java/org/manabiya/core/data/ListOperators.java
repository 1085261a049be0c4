package org.manabiya.core.data;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.eclipse.persistence.config.SessionCustomizer;
import org.eclipse.persistence.expressions.Expression;
import org.eclipse.persistence.expressions.ExpressionOperator;
import org.eclipse.persistence.expressions.ListExpressionOperator;
import org.eclipse.persistence.internal.expressions.ExpressionSQLPrinter;
import org.eclipse.persistence.sessions.Session;
import org.eclipse.persistence.sessions.SessionEvent;
import org.eclipse.persistence.sessions.SessionEventAdapter;

/**
 * Lets many requests write {@code COALESCE} and {@code CASE} into SQL at once: EclipseLink 4.0.1 prints all of them through one shared operator,
 * whose list of arguments one thread changes under the other (eclipse-ee4j/eclipselink#2136). Each printing gets an operator of its own.
 */
class ListOperators extends SessionEventAdapter implements SessionCustomizer {
    @Override
    public void customize(Session session) {
        session.getEventManager().addListener(this);
    }

    /** Not earlier: which database it is, and with it the operators, is known only then. */
    @Override
    public void postLogin(SessionEvent event) {
        var operators = event.getSession().getPlatform().getPlatformOperators();
        Stream.<Supplier<ExpressionOperator>>of(
                        ExpressionOperator::coalesce,
                        ExpressionOperator::caseStatement,
                        ExpressionOperator::caseConditionStatement)
                .map(Fresh::new)
                .forEach(operator -> operators.put(operator.getSelector(), operator));
    }

    private static final class Fresh extends ListExpressionOperator {
        private static final long serialVersionUID = 1L;

        private final transient Supplier<ExpressionOperator> made;

        Fresh(Supplier<ExpressionOperator> made) {
            this.made = made;
            made.get().copyTo(this);
        }

        @Override
        public void printCollection(List<Expression> arguments, ExpressionSQLPrinter printer) {
            var own = (ListExpressionOperator) made.get();
            own.setIsComplete(true);
            own.printCollection(arguments, printer);
        }
    }
}
