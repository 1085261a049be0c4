package org.manabiya.core.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.manabiya.core.files.ContentHash;
import org.manabiya.core.files.FileOwner;
import org.manabiya.core.files.FileStore;
import org.manabiya.core.files.StoredFile;

/** What every entity relies on: moments are kept to the microsecond, an id may be empty. */
class ColumnsTest {

    @DatabaseTest
    void aMomentIsStoredAsAMomentAndAnIdMayBeEmpty(TestDatabase database) {
        UUID id = Ids.next();
        Instant created = Instant.parse("2026-03-31T23:59:59.123456Z");
        database.with(
                "core",
                em -> em.persist(new StoredFile(
                        id,
                        new FileStore.Content(ContentHash.of("x"), 1),
                        "text/plain",
                        "x",
                        new FileOwner(null, null, null),
                        created)));

        StoredFile found = database.in("core", em -> em.createQuery(
                        "select f from StoredFile f where f.created = :created and f.created < :later",
                        StoredFile.class)
                .setParameter("created", created)
                .setParameter("later", created.plusMillis(1))
                .getSingleResult());

        Instant alone = database.in("core", em -> em.createQuery("select f.created from StoredFile f", Instant.class)
                .getSingleResult());

        assertThat(found.created()).isEqualTo(created);
        assertThat(found.owner().municipalityId()).isNull();
        assertThat(alone).isEqualTo(created);
        assertThat(database.ask("select extract(day from created_at at time zone '" + ZoneOffset.UTC
                                + "') from core_file")
                        .toString())
                .isEqualTo("31");
    }
}
