package org.manabiya.mdm.reports;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Optional;
import java.util.UUID;
import org.manabiya.core.access.Locator;
import org.manabiya.core.access.Place;
import org.manabiya.mdm.data.Mdm;

/** Locates {@code {reportSchedule}}: at its board or school. */
@Dependent
public class ReportScheduleLocator implements Locator {
    private final EntityManager em;

    @Inject
    public ReportScheduleLocator(@Mdm EntityManager em) {
        this.em = em;
    }

    @Override
    public String parameter() {
        return "reportSchedule";
    }

    @Override
    public Optional<Place> locate(UUID id) {
        return Optional.ofNullable(em.find(ReportSchedule.class, id)).map(ReportSchedule::place);
    }
}
