package org.manabiya.mdm.ledger;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.manabiya.core.error.Refusal;
import org.manabiya.mdm.data.Mdm;
import org.manabiya.mdm.fields.CustomField;
import org.manabiya.mdm.fields.CustomFields;
import org.manabiya.mdm.fields.CustomValues;
import org.manabiya.mdm.models.DeviceModel;
import org.manabiya.mdm.models.DeviceModels;

/** Changes what the ledger says of a unit as people type it: its facts, the municipality's own columns, its model. */
@Dependent
public class EditDevice {
    /** What was typed; {@code model} is null where it stays. */
    public record Words(Map<String, String> facts, Map<UUID, String> custom, UUID model) {}

    private final EntityManager em;
    private final Ledger ledger;
    private final DeviceModels models;
    private final CustomFields fields;

    @Inject
    public EditDevice(@Mdm EntityManager em, Ledger ledger, DeviceModels models, CustomFields fields) {
        this.em = em;
        this.ledger = ledger;
        this.models = models;
        this.fields = fields;
    }

    /** @throws Refusal INVALID, naming what is wrong; CONFLICT when somebody else has changed the unit meanwhile */
    @Transactional
    public void edit(UUID id, Integer seen, Words words, Act act) {
        Device device = em.find(Device.class, id);
        if (device == null) {
            throw Refusal.notFound();
        }
        Map<Fact, Object> values = TypedFacts.read(words.facts());
        if (!words.custom().isEmpty()) {
            values.put(Fact.CUSTOM, custom(device, words.custom()));
        }
        ledger.change(id, seen, values, act);
        if (words.model() != null && !words.model().equals(device.modelId())) {
            DeviceModel before = models.find(device.modelId()).orElseThrow(Refusal::notFound);
            DeviceModel after = models.find(words.model())
                    .filter(model -> model.municipalityId().equals(device.municipalityId()))
                    .orElseThrow(Refusal::notFound);
            ledger.write(id, null, unit -> unit.changeModel(before, after, act));
        }
    }

    private String custom(Device device, Map<UUID, String> typed) {
        CustomValues values = CustomValues.read(device.custom());
        for (var entry : typed.entrySet()) {
            CustomField field = fields.find(entry.getKey())
                    .filter(found -> Objects.equals(found.municipalityId(), device.municipalityId()))
                    .filter(found -> found.isOf(device.modelId()))
                    .orElseThrow(Refusal::notFound);
            values = values.with(field.id(), field.read(entry.getValue()));
        }
        return values.write();
    }
}
