package org.manabiya.product;

import static java.util.Map.entry;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.manabiya.core.access.Place;

/** Something with an id in an address, and where it stands as the database says, without the product's own locators. */
record Thing(UUID id, Place place) {
    /**
     * For each name of an id in an address, what has such an id: id, municipality, school, class, person; one row for each school and class.
     * An address with a name that stands not here fails the walk.
     */
    private static final Map<String, String> SQL = Map.ofEntries(
            entry("school", "select id, municipality_id, id, null, null from core_school where kind = 'school'"),
            entry("class", "select id, municipality_id, school_id, id, null from core_class"),
            entry(
                    "person",
                    """
                    select p.id, p.municipality_id, coalesce(r.school_id, p.primary_school_id), m.class_id, p.id
                    from core_person p
                      left join core_role r on r.person_id = p.id and r.school_id is not null and r.roster_state <> 'tobedeleted'
                      left join core_membership m on m.person_id = p.id and m.role = 'student' and m.roster_state <> 'tobedeleted'
                    """),
            entry(
                    "transferOffer",
                    "select id, to_municipality_id, to_school_id, null, null from core_transfer_offer where state = 'OPEN'"),
            entry("absenceNotice", "select id, municipality_id, school_id, null, pupil_id from affairs_absence_notice"),
            entry("material", "select id, municipality_id, school_id, null, owner_id from lms_material"),
            entry("handout", "select id, municipality_id, school_id, class_id, handed_by from lms_handout"),
            entry(
                    "item",
                    """
                    select i.id, h.municipality_id, h.school_id, h.class_id, h.handed_by
                    from lms_handout_item i join lms_handout h on h.id = i.handout_id
                    """),
            entry("rosterImport", "select id, municipality_id, null, null, null from core_roster_import"),
            entry(
                    "job",
                    """
                    select j.id, j.municipality_id, null, null, a.person_id
                    from core_job j left join core_account a on a.id = j.owner_id where j.municipality_id is not null
                    """),
            entry(
                    "token",
                    """
                    select t.id, a.municipality_id, null, null, a.person_id
                    from core_token t join core_account a on a.id = t.account_id where a.person_id is not null
                    """),
            entry(
                    "device",
                    """
                    select d.id, d.municipality_id, d.school_id, m.class_id, d.user_id
                    from mdm_device d left join core_membership m on m.person_id = d.user_id and m.roster_state <> 'tobedeleted'
                    """),
            entry(
                    "repair",
                    """
                    select r.id, r.municipality_id, d.school_id, m.class_id, coalesce(r.holder_id, d.user_id)
                    from mdm_repair r join mdm_device d on d.id = r.device_id
                      left join core_membership m on m.person_id = coalesce(r.holder_id, d.user_id) and m.roster_state <> 'tobedeleted'
                    """),
            entry(
                    "yearChange",
                    """
                    select c.id, c.municipality_id, s.id, null, null
                    from mdm_year_change c join (select id, municipality_id from core_school where kind = 'school'
                      union all select null, id from core_municipality) s on s.municipality_id = c.municipality_id
                    order by s.id nulls first
                    """),
            entry("disposal", "select id, municipality_id, null, null, null from mdm_disposal"),
            entry(
                    "disposalUnit",
                    """
                    select u.id, b.municipality_id, null, null, null
                    from mdm_disposal_unit u join mdm_disposal b on b.id = u.disposal_id
                    """),
            entry("stocktaking", "select id, municipality_id, school_id, null, null from mdm_stocktaking"),
            entry("stockSheet", "select id, municipality_id, school_id, null, null from mdm_stocktaking_sheet"),
            entry("deviceModel", "select id, municipality_id, null, null, null from mdm_device_model"),
            entry("deviceField", "select id, municipality_id, null, null, null from mdm_custom_field"),
            entry(
                    "supportEnd",
                    "select id, municipality_id, null, null, null from mdm_support_end where municipality_id is not null"),
            entry("purchase", "select id, municipality_id, null, null, null from mdm_purchase"),
            entry("place", "select id, municipality_id, school_id, null, null from mdm_place"),
            entry("scenario", "select id, municipality_id, null, null, null from mdm_scenario"),
            entry(
                    "loan",
                    """
                    select l.id, l.municipality_id, l.school_id, m.class_id, null
                    from mdm_loan l left join core_membership m on m.person_id = l.person_id and m.roster_state <> 'tobedeleted'
                    """),
            entry("alert", "select id, municipality_id, school_id, class_id, null from mdm_alert"),
            entry("report", "select id, municipality_id, school_id, null, null from mdm_report"),
            entry("reportSchedule", "select id, municipality_id, school_id, null, null from mdm_report_schedule"),
            entry("reservation", "select id, municipality_id, school_id, null, null from mdm_reservation"),
            entry("labelSheet", "select id, municipality_id, null, null, null from mdm_label_sheet"),
            entry("merge", "select id, municipality_id, null, null, null from mdm_merge"),
            entry("deviceImport", "select id, municipality_id, null, null, null from mdm_import"));

    /** Everything that an id of this name can stand for. */
    static List<Thing> named(String parameter, Database database) {
        var sql = SQL.get(parameter);
        if (sql == null) {
            throw new AssertionError("The walk does not know {" + parameter
                    + "}: give it a row in Thing.SQL and one in second-city.sql");
        }
        var things = new LinkedHashMap<UUID, Thing>();
        for (Database.Row row : database.rows(sql)) {
            var thing = new Thing(
                    row.id(0),
                    new Place(row.id(1), row.id(2), row.id(3) == null ? Set.of() : Set.of(row.id(3)), row.id(4)));
            things.merge(thing.id(), thing, Thing::and);
        }
        return new ArrayList<>(things.values());
    }

    private Thing and(Thing other) {
        var classes = new TreeSet<>(place.classes());
        classes.addAll(other.place.classes());
        var schools = new TreeSet<>(place.schools());
        schools.addAll(other.place.schools());
        return new Thing(id, new Place(place.municipality(), place.school(), schools, classes, place.person()));
    }
}
