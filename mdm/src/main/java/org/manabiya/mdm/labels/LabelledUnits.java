package org.manabiya.mdm.labels;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.manabiya.core.access.Reach;
import org.manabiya.core.error.Refusal;
import org.manabiya.mdm.data.Mdm;
import org.manabiya.mdm.ledger.Device;
import org.manabiya.mdm.ledger.DeviceFilter;
import org.manabiya.mdm.ledger.DeviceSort;
import org.manabiya.mdm.ledger.Devices;
import org.manabiya.mdm.ledger.SerialNumber;

/** Units by their labels: those for which labels are printed, and the one whose label was scanned or typed. */
@Dependent
public class LabelledUnits {
    private static final int MOST = 5_000;
    private static final Pattern ADDRESS = Pattern.compile("https?://[^/]+/devices/([0-9a-fA-F-]{36})/?");

    /** What a label can say of a unit. */
    public record Unit(UUID id, String tag, String serial, String model, String school) {
        private static Unit of(Devices.Line line) {
            return new Unit(line.id(), line.tag(), line.serial(), line.model(), line.school());
        }
    }

    private final EntityManager em;
    private final Devices devices;

    @Inject
    public LabelledUnits(@Mdm EntityManager em, Devices devices) {
        this.em = em;
        this.devices = devices;
    }

    /** The units of a list, by their tags. */
    public List<Unit> of(Reach reach, DeviceFilter filter) {
        Devices.Page found = devices.page(reach, filter, DeviceSort.of("tag"), 1, MOST);
        if (found.total() > MOST) {
            throw new Refusal(Refusal.Kind.INVALID, "mdm.ledger.tooMany", MOST);
        }
        return found.lines().stream().map(Unit::of).toList();
    }

    /** The units that were picked, as far as they are in reach, by their tags; one statement. */
    public List<Unit> of(Reach reach, Collection<UUID> picked) {
        if (picked.isEmpty()) {
            return List.of();
        }
        if (picked.size() > MOST) {
            throw new Refusal(Refusal.Kind.INVALID, "mdm.ledger.tooMany", MOST);
        }
        List<?> rows = em.createNativeQuery(
                        """
                        select d.id, d.tag, d.serial, m.name, s.name as school
                        from mdm_device d join mdm_device_model m on m.id = d.model_id left join core_school s on s.id = d.school_id
                        where d.municipality_id = ?1 and d.id in (%s) and (1 = ?2 or d.school_id in (%s) or d.user_id in
                          (select x.person_id from core_membership x where x.roster_state <> 'tobedeleted' and x.class_id in (%s)))
                        order by d.tag, d.id
                        """
                                .formatted(
                                        quoted(picked), quoted(reach.schoolsOrNone()), quoted(reach.classesOrNone())))
                .setParameter(1, reach.municipality())
                .setParameter(2, reach.wholeMunicipality() ? 1 : 0)
                .getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .map(row -> new Unit((UUID) row[0], (String) row[1], (String) row[2], (String) row[3], (String) row[4]))
                .toList();
    }

    /** Ids are written out, being nothing but digits: thousands of parameters are more than a driver takes. */
    private static String quoted(Collection<UUID> ids) {
        return String.join(
                ",", Set.copyOf(ids).stream().map(id -> "'" + id + "'").toList());
    }

    /**
     * The unit of a scanned or typed code: its tag, its serial number, or the address that its label carries. Typed full-width digits and
     * small letters are understood.
     */
    public Optional<Device> read(UUID municipality, String code) {
        if (code == null || code.isBlank() || code.length() > 400) {
            return Optional.empty();
        }
        Matcher address = ADDRESS.matcher(code.strip());
        if (address.matches()) {
            return uuid(address.group(1)).flatMap(devices::find).filter(device -> device.municipalityId()
                    .equals(municipality));
        }
        String tidy = SerialNumber.tidy(code);
        return em.createQuery(
                        """
                        select d from Device d where d.municipalityId = :m and (d.tag = :code or d.tag = :tidy or d.serial = :tidy
                          or d.id in (select a.deviceId from DeviceAlias a where a.municipalityId = :m and a.name = :tidy))
                        order by d.tag
                        """,
                        Device.class)
                .setParameter("m", municipality)
                .setParameter("code", code.strip())
                .setParameter("tidy", tidy)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /**
     * The unit that a request names, by its id or else by a code.
     *
     * @throws Refusal NOT_FOUND for a code that names no unit
     */
    public UUID named(UUID municipality, UUID id, String code) {
        return id != null
                ? id
                : read(municipality, code)
                        .orElseThrow(() -> new Refusal(Refusal.Kind.NOT_FOUND, "mdm.lending.noSuchUnit", code))
                        .id();
    }

    /** The units of many codes by the codes as they were sent; one statement. A code that names no unit is left out. */
    public Map<String, Device> readAll(UUID municipality, Collection<String> codes) {
        Map<String, UUID> addresses = new HashMap<>();
        Set<String> names = new HashSet<>();
        for (String code : codes) {
            Matcher address = ADDRESS.matcher(code.strip());
            if (address.matches()) {
                uuid(address.group(1)).ifPresent(id -> addresses.put(code, id));
            } else {
                names.add(code.strip());
                names.add(SerialNumber.tidy(code));
            }
        }
        if (codes.isEmpty()) {
            return Map.of();
        }
        List<Device> found = em.createQuery(
                        """
                        select d from Device d where d.municipalityId = :m and (d.id in :ids or d.tag in :names or d.serial in :names)
                        order by d.tag
                        """,
                        Device.class)
                .setParameter("m", municipality)
                .setParameter("ids", addresses.isEmpty() ? Set.of(municipality) : addresses.values())
                .setParameter("names", names.isEmpty() ? Set.of("") : names)
                .getResultList();
        Map<String, Device> units = new HashMap<>();
        for (String code : codes) {
            found.stream()
                    .filter(device -> addresses.containsKey(code)
                            ? device.id().equals(addresses.get(code))
                            : device.isNamed(code.strip()) || device.isNamed(SerialNumber.tidy(code)))
                    .findFirst()
                    .ifPresent(device -> units.put(code, device));
        }
        return units;
    }

    private static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }
}
