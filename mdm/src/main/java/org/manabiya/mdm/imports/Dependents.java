package org.manabiya.mdm.imports;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.manabiya.core.error.Refusal;
import org.manabiya.mdm.data.Mdm;

/**
 * What has come to rest on the units of an import and would be lost if it were taken back: later entries of their histories, and loans,
 * batches, repairs and returns that leave none there.
 */
@Dependent
class Dependents {
    private static final int NAMED = 3;

    /** The units' tags, by the key of what is told of them. */
    private static final Map<String, String> QUERIES = new LinkedHashMap<>();

    static {
        QUERIES.put(
                "mdm.import.undo.dependent.changes",
                """
                select d.tag from mdm_device d where exists (
                  select 1 from mdm_device_event own join mdm_device_event later on later.device_id = own.device_id
                  where own.device_id = d.id and own.import_id = ?1 and later.happened_at > own.happened_at)
                order by d.tag
                """);
        QUERIES.put(
                "mdm.import.undo.dependent.loans",
                """
                select distinct d.tag from mdm_loan l join mdm_device d on d.id = l.device_id
                where l.lent_at >= (select i.applied_at from mdm_import i where i.id = ?1)
                  and d.id in (select e.device_id from mdm_device_event e where e.import_id = ?1)
                order by d.tag
                """);
        QUERIES.put(
                "mdm.import.undo.dependent.disposals",
                """
                select d.tag from mdm_disposal_unit u join mdm_device d on d.id = u.device_id
                where d.id in (select e.device_id from mdm_device_event e
                  where e.import_id = ?1 and (e.kind = 'ENTERED' or e.state_before <> e.state_after))
                order by d.tag
                """);
        QUERIES.put(
                "mdm.import.undo.dependent.repairs",
                """
                select d.tag from mdm_device d where d.entered_by = ?1 and (
                  exists (select 1 from mdm_repair r where r.device_id = d.id and (r.entered_by is null or r.entered_by <> ?1))
                  or exists (select 1 from mdm_repair s where s.spare_id = d.id))
                order by d.tag
                """);
        QUERIES.put(
                "mdm.import.undo.dependent.returns",
                """
                select d.tag from mdm_device d where (d.entered_by = ?1 and (
                    exists (select 1 from mdm_year_change_unit u where u.device_id = d.id)
                    or exists (select 1 from mdm_year_change_act a where a.device_id = d.id)))
                  or d.id in (select r.device_id from mdm_repair r join mdm_year_change_unit u on u.repair_id = r.id
                    where r.entered_by = ?1)
                order by d.tag
                """);
    }

    private final EntityManager em;

    @Inject
    Dependents(@Mdm EntityManager em) {
        this.em = em;
    }

    /** @throws Refusal CONFLICT that says what rests on the import, on how many units, and names some */
    void requireNone(UUID anImport) {
        QUERIES.forEach((key, query) -> {
            List<String> tags = tags(query, anImport);
            if (!tags.isEmpty()) {
                String some = String.join(" / ", tags.subList(0, Math.min(NAMED, tags.size())));
                throw new Refusal(Refusal.Kind.CONFLICT, key, tags.size(), some);
            }
        });
    }

    private List<String> tags(String query, UUID anImport) {
        return em.createNativeQuery(query).setParameter(1, anImport).getResultList().stream()
                .map(String.class::cast)
                .toList();
    }
}
