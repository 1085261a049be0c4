package org.manabiya.mdm.imports;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.manabiya.core.organisation.School;
import org.manabiya.core.organisation.Schools;
import org.manabiya.core.people.Logins;
import org.manabiya.mdm.data.Mdm;
import org.manabiya.mdm.ledger.Device;
import org.manabiya.mdm.ledger.Repair;
import org.manabiya.mdm.models.DeviceModel;
import org.manabiya.mdm.models.DeviceModels;

/** Reads everything that an import is compared with, in a fixed number of statements. */
@Dependent
class Snapshot {
    private final EntityManager em;
    private final Schools schools;
    private final Logins logins;
    private final DeviceModels models;

    @Inject
    Snapshot(@Mdm EntityManager em, Schools schools, Logins logins, DeviceModels models) {
        this.em = em;
        this.schools = schools;
        this.logins = logins;
        this.models = models;
    }

    /** The ledger of a municipality at one moment, with its rows at hand. */
    record Taken(Map<UUID, Device> devices, Map<UUID, DeviceModel> models, Map<UUID, Repair> repairs, Known known) {}

    Taken of(UUID municipality) {
        Map<UUID, DeviceModel> modelsById = new HashMap<>();
        models.of(municipality).forEach(model -> modelsById.put(model.id(), model));
        Map<UUID, Device> devices = new LinkedHashMap<>();
        rows(Device.class, municipality).forEach(device -> devices.put(device.id(), device));
        Map<UUID, Repair> repairs = new LinkedHashMap<>();
        rows(Repair.class, municipality).forEach(repair -> repairs.put(repair.id(), repair));
        Known known = new Known(
                schoolsByName(municipality),
                logins.of(municipality),
                devices.values().stream()
                        .map(device -> new Known.Unit(device.id(), device.facts(modelsById.get(device.modelId()))))
                        .toList(),
                repairs.values().stream()
                        .map(repair -> new Known.Ticket(repair.id(), repair.deviceId(), repair.facts()))
                        .toList());
        return new Taken(devices, modelsById, repairs, known);
    }

    private <T> List<T> rows(Class<T> type, UUID municipality) {
        return em.createQuery("select r from " + type.getSimpleName() + " r where r.municipalityId = :m", type)
                .setParameter("m", municipality)
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
}
