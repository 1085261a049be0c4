package org.manabiya.portal.home;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.manabiya.core.access.Caller;
import org.manabiya.core.access.Permission;
import org.manabiya.mdm.alerts.AlertKind;
import org.manabiya.mdm.alerts.Alerts;

/** What runs out, takes too long or is too few in the caller's reach, but for what has a card of its own that is up to the minute. */
@Dependent
class AlertsCard implements HomeCard {
    private static final Set<AlertKind> ON_OTHER_CARDS =
            EnumSet.of(AlertKind.LOAN_OVERDUE, AlertKind.STOCK_LATE, AlertKind.STOCK_DIFFERS);

    private final Caller caller;
    private final Alerts alerts;

    @Inject
    AlertsCard(Caller caller, Alerts alerts) {
        this.caller = caller;
        this.alerts = alerts;
    }

    @Override
    public Rank rank() {
        return Rank.ATTENTION;
    }

    @Override
    public Optional<Part> part() {
        if (!caller.may(Permission.ALERT_SEE)) {
            return Optional.empty();
        }
        List<Alerts.Sum> sums = alerts.sums(caller.reach(Permission.ALERT_SEE)).stream()
                .filter(sum -> !ON_OTHER_CARDS.contains(sum.kind()))
                .toList();
        return sums.isEmpty() ? Optional.empty() : Optional.of(new Part("home/alerts.jte", Map.of("sums", sums)));
    }
}
