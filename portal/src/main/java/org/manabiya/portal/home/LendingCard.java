package org.manabiya.portal.home;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import org.manabiya.core.access.Caller;
import org.manabiya.core.access.Permission;
import org.manabiya.mdm.lending.LoanLists;

/** Reminds whoever lends of what is overdue; nothing while nothing is. */
@Dependent
class LendingCard implements HomeCard {
    private final Caller caller;
    private final LoanLists lists;

    @Inject
    LendingCard(Caller caller, LoanLists lists) {
        this.caller = caller;
        this.lists = lists;
    }

    @Override
    public Rank rank() {
        return Rank.ATTENTION;
    }

    @Override
    public Optional<Part> part() {
        if (!caller.may(Permission.LOAN_SEE)) {
            return Optional.empty();
        }
        long overdue = lists.overdue(caller.reach(Permission.LOAN_SEE));
        return overdue == 0 ? Optional.empty() : Optional.of(new Part("home/lending.jte", Map.of("overdue", overdue)));
    }
}
