package org.manabiya.lms.materials;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.manabiya.core.access.Caller;
import org.manabiya.core.data.CoreData;
import org.manabiya.core.data.TestDatabase;
import org.manabiya.core.files.ContentHash;
import org.manabiya.core.files.FileOwner;
import org.manabiya.core.files.FileStore;
import org.manabiya.core.files.StoredFile;
import org.manabiya.core.identity.Callers;

/** A municipality with one school in a test's database, and the acts that tests begin with. */
final class SampleSchool {
    static final LocalDate TODAY = LocalDate.of(2026, 4, 10);
    static final Instant NOW = Instant.parse("2026-04-10T00:00:00Z");
    static final Clock CLOCK = Clock.fixed(NOW, CoreData.JAPAN);

    final UUID municipality = UUID.randomUUID();
    final UUID school = UUID.randomUUID();
    private final UUID year = UUID.randomUUID();
    private final TestDatabase database;

    SampleSchool(TestDatabase database) {
        this.database = database;
        insert("core_municipality (id, name, created_at)", municipality, "市", NOW);
        insert(
                "core_school (id, municipality_id, roster_state, changed_at, kind, name)",
                school,
                municipality,
                "active",
                NOW,
                "school",
                "小学校");
        insert(
                "core_school_year (id, municipality_id, roster_state, changed_at, title, starts_in, first_day, last_day)",
                year,
                municipality,
                "active",
                NOW,
                "2026年度",
                2026,
                "2026-04-01",
                "2027-03-31");
    }

    UUID clazz(String title) {
        var id = UUID.randomUUID();
        insert(
                "core_class (id, municipality_id, roster_state, changed_at, school_id, school_year_id, title, kind)",
                id,
                municipality,
                "active",
                NOW,
                school,
                year,
                title,
                "homeroom");
        return id;
    }

    /** A person with a role at the school and an account of the same id. */
    UUID person(String role, String family, String given) {
        var id = UUID.randomUUID();
        insert(
                "core_person (id, municipality_id, roster_state, changed_at, enabled, family_name, given_name, search_key)",
                id,
                municipality,
                "active",
                NOW,
                true,
                family,
                given,
                family + given);
        insert(
                "core_role (id, municipality_id, roster_state, changed_at, person_id, school_id, role, is_primary)",
                UUID.randomUUID(),
                municipality,
                "active",
                NOW,
                id,
                school,
                role,
                true);
        insert(
                "core_account (id, municipality_id, person_id, login, operator, must_change, failures, disabled, furigana, created_at)",
                id,
                municipality,
                id,
                id.toString(),
                false,
                false,
                0,
                false,
                "grade",
                NOW);
        return id;
    }

    UUID teacherOf(UUID... classes) {
        return memberOf("teacher", "大金", "颯太", classes);
    }

    UUID pupilOf(UUID... classes) {
        return memberOf("student", "国井", "琴音", classes);
    }

    private UUID memberOf(String role, String family, String given, UUID... classes) {
        var person = person(role, family, given);
        for (UUID clazz : classes) {
            insert(
                    "core_membership (id, municipality_id, roster_state, changed_at, school_id, class_id, person_id, role, kind)",
                    UUID.randomUUID(),
                    municipality,
                    "active",
                    NOW,
                    school,
                    clazz,
                    person,
                    role,
                    "enrolled");
        }
        return person;
    }

    /** The pupil's or teacher's last day in all classes. */
    void leaves(UUID person, LocalDate lastDay) {
        database.execute(
                "update core_membership set end_date = '%s' where person_id = '%s'".formatted(lastDay, person));
    }

    /** The person as the access rules see them today. */
    Caller caller(UUID person) {
        return database.in("core", em -> new Callers(em, CLOCK).of(person));
    }

    /** A material of the teacher, of a file that nobody will read. */
    Material material(UUID teacher, String title) {
        var file = new StoredFile(
                UUID.randomUUID(),
                new FileStore.Content(new ContentHash("0".repeat(64)), 1),
                "application/pdf",
                "算数.pdf",
                new FileOwner(municipality, school, teacher),
                NOW);
        var material = new Material(file, MaterialKind.PDF, school, teacher, title, NOW);
        database.with("lms", em -> new Materials(em).add(material));
        return material;
    }

    private void insert(String into, Object... values) {
        var sql = new StringBuilder("insert into ").append(into).append(" values (");
        for (int i = 0; i < values.length; i++) {
            sql.append(i == 0 ? "" : ", ").append(literal(values[i]));
        }
        database.execute(sql.append(")").toString());
    }

    private static String literal(Object value) {
        return value instanceof Number || value instanceof Boolean ? value.toString() : "'" + value + "'";
    }
}
