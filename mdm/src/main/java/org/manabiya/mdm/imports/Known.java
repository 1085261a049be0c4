package org.manabiya.mdm.imports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.manabiya.mdm.fields.CustomField;
import org.manabiya.mdm.ledger.DeviceKind;
import org.manabiya.mdm.ledger.DeviceState;
import org.manabiya.mdm.ledger.Fact;
import org.manabiya.mdm.ledger.Facts;

/** What the municipality knows before an import: its schools, its people's logins, its units and their repairs. */
public final class Known {
    private final Map<String, List<UUID>> schools = new HashMap<>();
    private final Map<String, UUID> people = new HashMap<>();
    private final Map<UUID, String> names = new HashMap<>();
    private final Map<String, Unit> byTag = new HashMap<>();
    private final Map<String, Unit> bySerial = new HashMap<>();
    private final Map<UUID, List<Ticket>> tickets = new HashMap<>();
    private final Map<UUID, Unit> byId = new HashMap<>();
    private final Aliases aliases;
    private final List<CustomField> fields;
    private final Stated stated;

    /** A unit of the ledger. */
    public record Unit(UUID id, Facts facts) {}

    /** A repair of a unit. */
    public record Ticket(UUID id, UUID unit, Facts facts) {
        boolean isOpen() {
            return !facts.has(Fact.RETURNED_ON);
        }
    }

    /** Tags and serial numbers of records that were merged into others: the unit that each now stands for. */
    public record Aliases(Map<String, UUID> tags, Map<String, UUID> serials) {
        public static final Aliases NONE = new Aliases(Map.of(), Map.of());
    }

    /** Tells on which day the ledger last said a fact of a unit anew; {@code null} where it never did. */
    @FunctionalInterface
    public interface Stated {
        LocalDate on(UUID unit, Fact fact);
    }

    /** The municipality's people and schools: ids by name, and by login, whole (with its domain) or short. */
    public record Names(Map<String, UUID> schools, Map<String, UUID> logins) {}

    public Known(
            Names names,
            Collection<Unit> units,
            Collection<Ticket> tickets,
            Aliases aliases,
            List<CustomField> fields,
            Stated stated) {
        this.aliases = aliases;
        this.fields = List.copyOf(fields);
        this.stated = stated;
        names.schools().forEach((name, id) -> {
            Stream.of(Words.plain(name), shortName(name)).distinct().forEach(key -> this.schools
                    .computeIfAbsent(key, none -> new ArrayList<>())
                    .add(id));
            this.names.put(id, name);
        });
        names.logins().forEach((login, id) -> {
            putUnlessAmbiguous(people, loginKey(login), id);
            people.put(login.toLowerCase(Locale.ROOT), id);
            this.names.put(id, localPart(login));
        });
        for (Unit unit : units) {
            byId.put(unit.id(), unit);
            byTag.put(unit.facts().text(Fact.TAG), unit);
            if (unit.facts().has(Fact.SERIAL)) {
                bySerial.put(unit.facts().text(Fact.SERIAL), unit);
            }
        }
        tickets.forEach(ticket -> this.tickets
                .computeIfAbsent(ticket.unit(), id -> new ArrayList<>())
                .add(ticket));
    }

    private static void putUnlessAmbiguous(Map<String, UUID> map, String key, UUID id) {
        if (map.containsKey(key)) {
            map.put(key, null);
        } else {
            map.put(key, id);
        }
    }

    /** The schools that answer to the name: the one that is called so, else all whose short name it is. */
    List<UUID> schools(String name) {
        return schools.getOrDefault(Words.plain(name), schools.getOrDefault(shortName(name), List.of()));
    }

    /** The person who signs in so; a short login stands for the only whole one that begins with it. */
    Optional<UUID> person(String login) {
        String plain = Words.plain(login);
        UUID whole = people.get(plain);
        return Optional.ofNullable(whole != null || plain.contains("@") ? whole : people.get(loginKey(plain)));
    }

    Optional<Unit> unitTagged(String tag) {
        return Optional.ofNullable(byTag.get(tag));
    }

    Optional<Unit> unitWithSerial(String serial) {
        return Optional.ofNullable(serial == null ? null : bySerial.get(serial));
    }

    /** The unit that carried the tag before two records were merged. */
    Optional<Unit> unitOnceTagged(String tag) {
        return Optional.ofNullable(tag).map(aliases.tags()::get).map(byId::get);
    }

    /** The unit that had the serial number before two records were merged. */
    Optional<Unit> unitOnceNumbered(String serial) {
        return Optional.ofNullable(serial).map(aliases.serials()::get).map(byId::get);
    }

    /** The municipality's own fields. */
    List<CustomField> fields() {
        return fields;
    }

    LocalDate stated(UUID unit, Fact fact) {
        return stated.on(unit, fact);
    }

    Collection<Unit> units() {
        return byTag.values();
    }

    List<Ticket> ticketsOf(UUID unit) {
        return tickets.getOrDefault(unit, List.of());
    }

    /** The value as ledgers write it: the name of a school, the login of a person, the word for a state or a kind. */
    String label(Object value) {
        if (value instanceof UUID id) {
            return names.getOrDefault(id, "");
        }
        if (value instanceof DeviceState state) {
            return Words.of(state);
        }
        return value instanceof DeviceKind kind ? Words.of(kind) : String.valueOf(value);
    }

    /**
     * A school's name without who keeps it, which may stand before it (烏川市立, 町立, 組合立), and without the word for a school, which may end
     * it: 烏川市立烏川小学校 and 烏川小 are 烏川小, 七谷小中学校 is 七谷小中, 烏川高等学校 and 烏川高校 are 烏川高.
     */
    private static String shortName(String name) {
        return Words.plain(name)
                .replaceFirst("^.{0,10}?(都|道|府|県|市|町|村|区|組合)立", "")
                .replaceFirst("(等?学)?校$", "");
    }

    private static String loginKey(String login) {
        return localPart(login) + "@";
    }

    private static String localPart(String login) {
        return login.toLowerCase(Locale.ROOT).replaceFirst("@.*", "");
    }
}
