package org.manabiya.mdm.data;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.manabiya.core.access.Reach;

/** The {@code from} and {@code where} of a native query with its parameters, narrowed step by step to what somebody may see. */
public final class Narrowed {
    private final StringBuilder sql;
    private final List<Object> values = new ArrayList<>();

    /** @param from ends with a {@code where} that has one parameter, the municipality */
    public Narrowed(String from, UUID municipality) {
        sql = new StringBuilder(from);
        values.add(municipality);
    }

    /** More of the conditions, with its own parameters. */
    public Narrowed and(String condition, Object... parameters) {
        sql.append(condition);
        values.addAll(List.of(parameters));
        return this;
    }

    /** Only what stands at a school of the reach, or belongs to a pupil of its classes. */
    public Narrowed within(Reach reach, String school, String person) {
        if (reach.wholeMunicipality()) {
            return this;
        }
        sql.append(" and (").append(school).append(" in ").append(list(reach.schoolsOrNone()));
        sql.append(" or ").append(person);
        sql.append(" in (select x.person_id from core_membership x where x.roster_state <> 'tobedeleted'");
        sql.append(" and x.role = 'student' and x.class_id in ").append(list(reach.classesOrNone()));
        sql.append("))");
        return this;
    }

    private String list(Collection<UUID> ids) {
        values.addAll(ids);
        return "(?" + ", ?".repeat(ids.size() - 1) + ")";
    }

    /** The query with its columns before and its order behind; the parameters of the order follow those of the conditions. */
    public Query query(EntityManager em, String select, String order, Object... parameters) {
        Query query = em.createNativeQuery(select + sql + order);
        List<Object> all = new ArrayList<>(values);
        all.addAll(List.of(parameters));
        for (int i = 0; i < all.size(); i++) {
            query.setParameter(i + 1, all.get(i));
        }
        return query;
    }

    public Query query(EntityManager em, String select) {
        return query(em, select, "");
    }
}
