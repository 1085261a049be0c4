package org.manabiya.mdm.dashboard;

import java.time.LocalDate;
import java.util.UUID;
import org.manabiya.core.data.TestDatabase;
import org.manabiya.core.people.TwoSchools;
import org.manabiya.mdm.ledger.DeviceState;

/** Units, repairs and loans of two schools, as many as a test needs. */
public final class Fleet {
    private final TestDatabase database;
    public final TwoSchools city;
    public final UUID model = UUID.randomUUID();
    private int tags;

    public Fleet(TestDatabase database) {
        this.database = database;
        this.city = new TwoSchools(database);
        database.execute(
                "insert into mdm_device_model (id, municipality_id, name, platform, version) values ('%s', '%s', 'Lenovo 300e', 'CHROMEOS', 1)"
                        .formatted(model, city.city));
    }

    public UUID unit(UUID school, String kind, DeviceState state, UUID user, LocalDate support, LocalDate warranty) {
        UUID id = UUID.randomUUID();
        database.execute(
                """
                insert into mdm_device (id, municipality_id, school_id, tag, model_id, kind, state, user_id, acquired_on, support_end,
                  warranty_end, events, version)
                values ('%s', '%s', '%s', 'KG-%d', '%s', '%s', '%s', %s, date '2024-04-01', %s, %s, 0, 1)
                """
                        .formatted(
                                id,
                                city.city,
                                school,
                                ++tags,
                                model,
                                kind,
                                state,
                                user == null ? "null" : "'" + user + "'",
                                day(support),
                                day(warranty)));
        return id;
    }

    /** A unit whose days nobody knows. */
    public UUID unit(UUID school, DeviceState state, UUID user) {
        return unit(school, "PUPIL", state, user, null, null);
    }

    private static String day(LocalDate day) {
        return day == null ? "null" : "date '" + day + "'";
    }

    public UUID repair(UUID unit, UUID holder, String status, LocalDate received, LocalDate spare) {
        UUID id = UUID.randomUUID();
        database.execute(
                """
                insert into mdm_repair (id, municipality_id, device_id, status, received_on, spare_on, symptom, failure, holder_id, version)
                values ('%s', '%s', '%s', '%s', %s, %s, '液晶割れ', 'SCREEN', %s, 1)
                """
                        .formatted(
                                id,
                                city.city,
                                unit,
                                status,
                                day(received),
                                day(spare),
                                holder == null ? "null" : "'" + holder + "'"));
        return id;
    }

    public void loan(UUID unit, UUID person, UUID school, LocalDate due) {
        database.execute(
                """
                insert into mdm_loan (id, municipality_id, school_id, device_id, person_id, kind, from_on, due_on, lent_by_name, lent_at,
                  lent_act, running, version)
                values ('%s', '%s', '%s', '%s', '%s', 'SHORT', date '2026-11-01', %s, '担任', current_timestamp, '%s', '%s', 1)
                """
                        .formatted(
                                UUID.randomUUID(), city.city, school, unit, person, day(due), UUID.randomUUID(), unit));
    }
}
