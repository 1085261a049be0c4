package org.manabiya.portal.home;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.manabiya.core.access.Caller;
import org.manabiya.core.access.Permission;
import org.manabiya.mdm.alerts.AlertKind;
import org.manabiya.mdm.alerts.Alerts;

/** What runs out, takes too long or is too few in the caller's reach; overdue loans have a card of their own that is up to the minute. */
@Dependent
class AlertsCard implements HomeCard {
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
                .filter(sum -> sum.kind() != AlertKind.LOAN_OVERDUE)
                .toList();
        return sums.isEmpty() ? Optional.empty() : Optional.of(new Part("home/alerts.jte", Map.of("sums", sums)));
    }
}
