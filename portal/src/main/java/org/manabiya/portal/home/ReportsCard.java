package org.manabiya.portal.home;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import org.manabiya.core.access.Caller;
import org.manabiya.core.access.Permission;
import org.manabiya.mdm.reports.Reports;

/** Says that a scheduled report could not be made, which nobody would look for; nothing while none has failed. */
@Dependent
class ReportsCard implements HomeCard {
    private final Caller caller;
    private final Reports reports;

    @Inject
    ReportsCard(Caller caller, Reports reports) {
        this.caller = caller;
        this.reports = reports;
    }

    @Override
    public Rank rank() {
        return Rank.ATTENTION;
    }

    @Override
    public Optional<Part> part() {
        if (!caller.may(Permission.REPORT_SEE)) {
            return Optional.empty();
        }
        long failed = reports.failed(caller.reach(Permission.REPORT_SEE));
        return failed == 0 ? Optional.empty() : Optional.of(new Part("home/reports.jte", Map.of("failed", failed)));
    }
}
