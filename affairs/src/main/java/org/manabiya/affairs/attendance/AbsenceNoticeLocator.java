package org.manabiya.affairs.attendance;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.manabiya.core.access.Locator;
import org.manabiya.core.access.Place;

/** Locates {@code {absenceNotice}}: where its pupil is. */
@Dependent
public class AbsenceNoticeLocator implements Locator {
    private final AbsenceNotices notices;

    @Inject
    public AbsenceNoticeLocator(AbsenceNotices notices) {
        this.notices = notices;
    }

    @Override
    public String parameter() {
        return "absenceNotice";
    }

    @Override
    public Optional<Place> locate(UUID id) {
        return notices.find(id).map(n -> new Place(n.municipalityId(), n.schoolId(), Set.of(), n.pupilId()));
    }
}
