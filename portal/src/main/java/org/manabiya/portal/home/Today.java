package org.manabiya.portal.home;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.manabiya.affairs.attendance.RollStatus;
import org.manabiya.affairs.attendance.SchoolDays;
import org.manabiya.core.access.Caller;
import org.manabiya.core.access.Place;
import org.manabiya.portal.page.Page;

/** What several cards ask of the same morning, read once a request. */
@RequestScoped
class Today {
    @Inject
    private Page page;

    @Inject
    private Caller caller;

    @Inject
    private SchoolDays days;

    @Inject
    private RollStatus status;

    private Boolean schoolDay;
    private List<RollStatus.ClassLine> rolls;

    LocalDate day() {
        return page.today();
    }

    /** Whether school is held where the caller works; for the operator every day is alike. */
    boolean isSchoolDay() {
        if (schoolDay == null) {
            schoolDay = caller.municipality() == null
                    || days.isSchoolDay(Place.inSchool(caller.municipality(), caller.school()), day());
        }
        return schoolDay;
    }

    /** The rolls of the caller's school. */
    List<RollStatus.ClassLine> rolls() {
        if (rolls == null) {
            rolls = caller.school() == null ? List.of() : status.ofSchool(caller.school(), day());
        }
        return rolls;
    }
}
