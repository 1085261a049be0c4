package org.manabiya.mdm.ledger;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.manabiya.mdm.data.Mdm;

/** What the things are called that an entry of the record (監査) is about: a unit by its tag, a repair or a loan by its unit's. */
@Dependent
public class SubjectNames {
    private static final List<String> NAMED = List.of(
            "select t.id, t.tag from mdm_device t where t.id",
            "select t.id, d.tag from mdm_repair t join mdm_device d on d.id = t.device_id where t.id",
            "select t.id, d.tag from mdm_loan t join mdm_device d on d.id = t.device_id where t.id",
            "select t.id, t.name from mdm_place t where t.id",
            "select t.id, t.name from mdm_device_model t where t.id",
            "select t.id, t.order_number from mdm_purchase t where t.id",
            "select t.id, t.file_name from mdm_import t where t.id",
            "select t.id, t.name from mdm_custom_field t where t.id",
            "select t.id, t.name from mdm_label_sheet t where t.id",
            "select t.id, t.name from mdm_disposal t where t.id",
            "select t.id, t.name from mdm_stocktaking t where t.id",
            "select t.id, t.name from mdm_scenario t where t.id",
            "select t.id, t.name from core_school t where t.id");

    private final EntityManager em;

    @Inject
    public SubjectNames(@Mdm EntityManager em) {
        this.em = em;
    }

    /** The names of those that still are; one statement. */
    public Map<UUID, String> of(Collection<UUID> ids) {
        Map<UUID, String> names = new HashMap<>();
        if (ids.isEmpty()) {
            return names;
        }
        String in = IntStream.rangeClosed(1, ids.size())
                .mapToObj(i -> "?" + i)
                .collect(Collectors.joining(", ", " in (", ")"));
        var query = em.createNativeQuery(
                NAMED.stream().map(select -> select + in).collect(Collectors.joining(" union all ")));
        int position = 1;
        for (UUID id : ids) {
            query.setParameter(position++, id);
        }
        for (Object row : query.getResultList()) {
            names.put((UUID) ((Object[]) row)[0], (String) ((Object[]) row)[1]);
        }
        return names;
    }
}
