package org.manabiya.mdm.imports;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.persistence.config.HintValues;
import org.eclipse.persistence.config.QueryHints;
import org.manabiya.core.organisation.School;
import org.manabiya.core.organisation.Schools;
import org.manabiya.core.people.Logins;
import org.manabiya.mdm.data.Mdm;
import org.manabiya.mdm.fields.CustomFields;
import org.manabiya.mdm.ledger.Device;
import org.manabiya.mdm.ledger.DeviceAlias;
import org.manabiya.mdm.ledger.DeviceAliases;
import org.manabiya.mdm.ledger.DeviceEvents;
import org.manabiya.mdm.ledger.Fact;
import org.manabiya.mdm.ledger.Repair;
import org.manabiya.mdm.models.DeviceModel;
import org.manabiya.mdm.models.DeviceModels;

/** Reads what an import is compared with, in a fixed number of statements, and no row of it to be changed. */
@Dependent
class Snapshot {
    private final EntityManager em;
    private final Schools schools;
    private final Logins logins;
    private final DeviceModels models;
    private final DeviceAliases aliases;
    private final CustomFields fields;
    private final DeviceEvents events;

    @Inject
    Snapshot(
            @Mdm EntityManager em,
            Schools schools,
            Logins logins,
            DeviceModels models,
            DeviceAliases aliases,
            CustomFields fields,
            DeviceEvents events) {
        this.em = em;
        this.schools = schools;
        this.logins = logins;
        this.models = models;
        this.aliases = aliases;
        this.fields = fields;
        this.events = events;
    }

    /** The ledger of a municipality at one moment; the repairs only where the file is about repairs. */
    Known of(UUID municipality, Source.Kind kind) {
        Map<UUID, DeviceModel> modelsById = new HashMap<>();
        models.of(municipality).forEach(model -> modelsById.put(model.id(), model));
        List<Known.Unit> units = rows(Device.class, municipality).stream()
                .map(device -> new Known.Unit(device.id(), device.facts(modelsById.get(device.modelId()))))
                .toList();
        Collection<Repair> repairs = kind == Source.Kind.REPAIRS ? rows(Repair.class, municipality) : List.of();
        return new Known(
                new Known.Names(schoolsByName(municipality), logins.of(municipality)),
                units,
                repairs.stream()
                        .map(repair -> new Known.Ticket(repair.id(), repair.deviceId(), repair.facts()))
                        .toList(),
                aliases(municipality),
                fields.of(municipality),
                new Stated(municipality));
    }

    private <T> List<T> rows(Class<T> type, UUID municipality) {
        return em.createQuery("select r from " + type.getSimpleName() + " r where r.municipalityId = :m", type)
                .setParameter("m", municipality)
                .setHint(QueryHints.READ_ONLY, HintValues.TRUE)
                .getResultList();
    }

    private Map<String, UUID> schoolsByName(UUID municipality) {
        Map<String, UUID> byName = new HashMap<>();
        for (School school : schools.ofMunicipality(municipality)) {
            if (school.isSchool()) {
                byName.put(school.name(), school.id());
            }
        }
        return byName;
    }

    private Known.Aliases aliases(UUID municipality) {
        Map<String, UUID> tags = new HashMap<>();
        Map<String, UUID> serials = new HashMap<>();
        for (DeviceAlias alias : aliases.of(municipality)) {
            (alias.fact() == Fact.TAG ? tags : serials).put(alias.name(), alias.deviceId());
        }
        return new Known.Aliases(tags, serials);
    }

    /** Reads the history the first time that a rule asks for it. */
    private final class Stated implements Known.Stated {
        private final UUID municipality;
        private Map<UUID, Map<Fact, LocalDate>> read;

        Stated(UUID municipality) {
            this.municipality = municipality;
        }

        @Override
        public LocalDate on(UUID unit, Fact fact) {
            if (read == null) {
                read = events.lastStated(municipality);
            }
            return read.getOrDefault(unit, Map.of()).get(fact);
        }
    }
}
