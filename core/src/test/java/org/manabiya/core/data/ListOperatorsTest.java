package org.manabiya.core.data;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.eclipse.persistence.queries.DatabaseQuery;
import org.eclipse.persistence.sessions.DatabaseRecord;
import org.eclipse.persistence.sessions.Session;

class ListOperatorsTest {
    private static final List<String> QUERIES = List.of(
            "select coalesce(p.preferredFamilyName, p.familyName) from Person p",
            "select coalesce(p.kanaPreferredFamilyName, p.kanaFamilyName, p.familyName, '') from Person p",
            "select case when p.grade = '1' then 1 else 0 end from Person p",
            "select case when p.grade = '1' then 1 when p.grade = '2' then 2 when p.grade = '3' then 3 else 0 end from Person p");

    @DatabaseTest
    void manyRequestsWriteListsOfDifferentLengthsAtOnce(TestDatabase database) {
        database.with("core", em -> {
            var expected = written(em, -1);
            assertThat(expected.get(1))
                    .contains("COALESCE(kana_preferred_family_name, kana_family_name, family_name, ");
            var threads = Executors.newFixedThreadPool(8);
            try {
                var tasks = new ArrayList<Callable<List<String>>>();
                for (int i = 0; i < 200; i++) {
                    int task = i;
                    tasks.add(() -> written(em.getEntityManagerFactory(), task));
                }
                for (var written : threads.invokeAll(tasks)) {
                    assertThat(written.get()).isEqualTo(expected);
                }
            } catch (Exception failed) {
                throw new AssertionError(failed);
            } finally {
                threads.shutdownNow();
            }
        });
    }

    private static List<String> written(EntityManagerFactory factory, int task) {
        try (var em = factory.createEntityManager()) {
            return written(em, task);
        }
    }

    /** Each task asks by words of its own: a query that was asked before is not written again. */
    private static List<String> written(EntityManager em, int task) {
        return QUERIES.stream()
                .map(query -> sql(em, query + " where p.familyName <> '%d'".formatted(task)))
                .map(sql -> sql.substring(0, sql.indexOf(" FROM ")))
                .toList();
    }

    private static String sql(EntityManager em, String jpql) {
        var query = em.createQuery(jpql).unwrap(DatabaseQuery.class);
        query.prepareCall(em.unwrap(Session.class), new DatabaseRecord());
        return query.getSQLString();
    }
}
