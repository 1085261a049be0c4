package org.manabiya.mdm.ledger;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.manabiya.core.access.Reach;
import org.manabiya.core.text.SearchKey;

/** What a list of units is limited to, by the caller's reach and by a filter, as a condition of SQL with its parameters. */
final class DeviceConditions {
    /** Everything that a line of the list shows; joins of one row each, so that an index's order survives them. */
    static final String JOINED =
            """
             from mdm_device d
             join mdm_device_model m on m.id = d.model_id
             left join core_school s on s.id = d.school_id
             left join mdm_place r on r.id = d.place_id
             left join core_person p on p.id = d.user_id
            """;

    private final StringBuilder where = new StringBuilder(" where d.municipality_id = ?");
    private final List<Object> parameters = new ArrayList<>();
    private final boolean joins;

    DeviceConditions(Reach reach, DeviceFilter filter) {
        boolean text = filter.text() != null && !filter.text().isBlank();
        joins = text || filter.platform() != null;
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
        equal("m.platform", name(filter.platform()));
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
        if (text) {
            matches(filter.text());
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

    private void matches(String text) {
        where.append(" and (d.tag like ? escape '!' or d.serial like ? escape '!' or p.search_key like ? escape '!'")
                .append(" or d.id in (select a.device_id from mdm_device_alias a where a.name = ?))");
        parameters.add(pattern(SerialNumber.tidy(text)));
        parameters.add(pattern(SerialNumber.tidy(text)));
        parameters.add(pattern(SearchKey.of(text)));
        parameters.add(SerialNumber.tidy(text));
    }

    private static String pattern(String text) {
        return "%" + text.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
    }

    private static String name(Enum<?> constant) {
        return constant == null ? null : constant.name();
    }

    /** A query over the units alone, joined only where a condition needs it. */
    Query counting(EntityManager em, String before, String after) {
        return bind(em, before + (joins ? JOINED : " from mdm_device d") + where + after);
    }

    /** A query over the units and all that a line shows. */
    Query listing(EntityManager em, String select, String after, Object... more) {
        return bind(em, select + JOINED + where + after, more);
    }

    private Query bind(EntityManager em, String sql, Object... more) {
        Query query = em.createNativeQuery(sql);
        int position = 1;
        for (Object parameter : parameters) {
            query.setParameter(position++, parameter);
        }
        for (Object parameter : more) {
            query.setParameter(position++, parameter);
        }
        return query;
    }
}
