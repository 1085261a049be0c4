package org.manabiya.core.roster;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalTime;
import java.util.UUID;
import org.manabiya.core.data.Core;
import org.manabiya.core.files.StoredFiles;
import org.manabiya.core.jobs.DailyChore;

/** Forgets the packages whose check is over and did not come to forget them itself: it was cancelled or broke off. */
@Dependent
public class ForgetUploads implements DailyChore {

    private final EntityManager em;
    private final StoredFiles files;

    @Inject
    public ForgetUploads(@Core EntityManager em, StoredFiles files) {
        this.em = em;
        this.files = files;
    }

    @Override
    public String name() {
        return "core.forget-rosters";
    }

    @Override
    public LocalTime at() {
        return LocalTime.of(2, 50);
    }

    @Override
    public void run() {
        em.createQuery(
                        """
                        select f.id from StoredFile f, Job j
                        where j.kind = :kind and j.payload = cast(f.id as varchar) and j.ended is not null
                        """,
                        UUID.class)
                .setParameter("kind", CheckRosterJob.NAME)
                .getResultList()
                .forEach(files::remove);
    }
}
