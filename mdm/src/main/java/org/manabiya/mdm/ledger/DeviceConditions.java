package org.manabiya.mdm.ledger;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.manabiya.core.access.Reach;
import org.manabiya.core.text.SearchKey;

/**
 * What a list of units is limited to, by the caller's reach and by a filter, as a condition of SQL on {@code mdm_device d} alone with its
 * parameters.
 *
 * <p>A text is looked for in tags, serials, old tags and users' names. Where few units carry it, they are found first, by the indexes of
 * trigrams that PostgreSQL has; where many do, each unit is looked at in the order of the list, which soon fills a page.
 */
final class DeviceConditions {
    /** Everything that a line of the list shows; joins of one row each, so that an index's order survives them. */
    static final String SHOWN =
            """
             join mdm_device_model m on m.id = d.model_id
             left join core_school s on s.id = d.school_id
             left join mdm_place r on r.id = d.place_id
             left join core_person p on p.id = d.user_id
            """;

    private static final String BY_NUMBER =
            "select x.id from mdm_device x where x.municipality_id = ? and (x.tag like ? escape '!' or x.serial like ? escape '!')";

    private final StringBuilder where = new StringBuilder(" where d.municipality_id = ?");
    private final List<Object> parameters = new ArrayList<>();

    /** @param common whether many units carry the filter's text */
    DeviceConditions(Reach reach, DeviceFilter filter, boolean common) {
        parameters.add(reach.municipality());
        if (!reach.wholeMunicipality()) {
            within(reach);
        }
        equal("d.school_id", filter.school());
        equal("d.state", name(filter.state()));
        equal("d.kind", name(filter.kind()));
        equal("d.model_id", filter.model());
        equal("d.place_id", filter.place());
        equal("d.purchase_id", filter.purchase());
        if (filter.platform() != null) {
            where.append(
                    " and d.model_id in (select m.id from mdm_device_model m where m.municipality_id = ? and m.platform = ?)");
            parameters.add(reach.municipality());
            parameters.add(filter.platform().name());
        }
        if (filter.acquired() != null) {
            acquired(filter.acquired());
        }
        if (filter.end() != null) {
            compare(filter.end().column() + " >= ?", filter.endsFrom());
            compare(filter.end().column() + " < ?", filter.endsBefore());
        }
        if (filter.inService()) {
            where.append(" and d.state not in ").append(DeviceState.OUT_OF_SERVICE);
        }
        if (filter.hasText()) {
            matches(reach.municipality(), filter.text(), common);
        }
    }

    private void within(Reach reach) {
        where.append(" and (d.school_id in ");
        in(reach.schoolsOrNone());
        where.append(
                        " or d.user_id in (select x.person_id from core_membership x where x.roster_state <> 'tobedeleted'")
                .append(" and x.class_id in ");
        in(reach.classesOrNone());
        where.append("))");
    }

    private void in(Set<UUID> ids) {
        where.append("(").append("?, ".repeat(ids.size() - 1)).append("?)");
        parameters.addAll(ids);
    }

    private void equal(String column, Object value) {
        if (value != null) {
            where.append(" and ").append(column).append(" = ?");
            parameters.add(value);
        }
    }

    private void acquired(Acquired acquired) {
        if (acquired.in() == null) {
            where.append(" and d.acquired_on is null");
        } else {
            where.append(" and d.acquired_on between ? and ?");
            parameters.add(acquired.in().first());
            parameters.add(acquired.in().last());
        }
    }

    private void compare(String condition, Object value) {
        if (value != null) {
            where.append(" and ").append(condition);
            parameters.add(value);
        }
    }

    private void matches(UUID municipality, String text, boolean common) {
        String unit = pattern(SerialNumber.tidy(text));
        String person = pattern(SearchKey.of(text));
        String people = "select p.id from core_person p where p.municipality_id = ? and p.search_key like ? escape '!'";
        String aliases = "select a.device_id from mdm_device_alias a where a.name = ?";
        if (common) {
            where.append(" and (d.tag like ? escape '!' or d.serial like ? escape '!' or d.user_id in (" + people + ")")
                    .append(" or d.id in (" + aliases + "))");
            parameters.addAll(List.of(unit, unit, municipality, person, SerialNumber.tidy(text)));
        } else {
            where.append(" and d.id in (" + BY_NUMBER + " union all select x.id from mdm_device x where x.user_id in (")
                    .append(people + ") union all " + aliases + ")");
            parameters.addAll(List.of(municipality, unit, unit, municipality, person, SerialNumber.tidy(text)));
        }
    }

    /** Whether more than {@code many} units of the municipality carry the text in their tag or serial. */
    static boolean isCommon(EntityManager em, UUID municipality, String text, int many) {
        String pattern = pattern(SerialNumber.tidy(text));
        Number counted = (Number) em.createNativeQuery("select count(*) from (" + BY_NUMBER + " limit ?) counted")
                .setParameter(1, municipality)
                .setParameter(2, pattern)
                .setParameter(3, pattern)
                .setParameter(4, many + 1)
                .getSingleResult();
        return counted.intValue() > many;
    }

    private static String pattern(String text) {
        return "%" + text.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
    }

    private static String name(Enum<?> constant) {
        return constant == null ? null : constant.name();
    }

    /** A query over the units alone. */
    Query counting(EntityManager em, String before, String after) {
        return bind(em, List.of(), before + " from mdm_device d" + where + after, List.of());
    }

    /** A query over the units and all that a line shows. */
    Query listing(EntityManager em, String select, String after, Object... more) {
        return bind(em, List.of(), select + " from mdm_device d" + SHOWN + where + after, List.of(more));
    }

    /**
     * As {@link #listing}, but walking through the groups by which the list is sorted, in their order, and in each through its units by
     * tag: what comes first is read first, where sorting would read every unit. For PostgreSQL; H2 has no {@code lateral}.
     */
    Query walking(EntityManager em, String select, UUID municipality, DeviceSort sort, int rows, int offset) {
        String sql = select + " from (" + sort.groups() + ") walked cross join lateral (select d.* from mdm_device d"
                + where + sort.inGroup() + " limit ?) d" + SHOWN + sort.alongGroups() + " limit ? offset ?";
        return bind(em, List.of(municipality), sql, List.of(rows + offset, rows, offset));
    }

    private Query bind(EntityManager em, List<?> before, String sql, List<?> after) {
        Query query = em.createNativeQuery(sql);
        int position = 1;
        for (List<?> values : List.of(before, parameters, after)) {
            for (Object value : values) {
                query.setParameter(position++, value);
            }
        }
        return query;
    }
}
