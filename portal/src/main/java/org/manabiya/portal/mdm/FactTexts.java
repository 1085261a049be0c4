package org.manabiya.portal.mdm;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.UUID;
import org.manabiya.core.calendar.JapaneseDates;
import org.manabiya.core.data.CoreData;
import org.manabiya.mdm.ledger.DeviceKind;
import org.manabiya.mdm.ledger.DeviceState;
import org.manabiya.mdm.ledger.Fact;
import org.manabiya.portal.page.Texts;

/**
 * Facts of units in the reader's language.
 *
 * @param names the names of schools and people by their ids
 */
public record FactTexts(Texts texts, Map<UUID, String> names) {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm");
    private static final String NOTHING = "—";

    public String name(Fact fact) {
        return texts.get("devices.fact." + fact);
    }

    /** The value as people read it; a dash where nothing is known. */
    public String value(Fact fact, Object value) {
        if (value == null) {
            return NOTHING;
        }
        if (value instanceof LocalDate day) {
            return JapaneseDates.format(day, texts.locale());
        }
        if (value instanceof Instant at) {
            return moment(at);
        }
        if (value instanceof Integer yen) {
            return texts.get("devices.yen", yen);
        }
        if (value instanceof Boolean answer) {
            return texts.get(answer ? "devices.yes" : "devices.no");
        }
        if (value instanceof UUID id) {
            return names.getOrDefault(id, NOTHING);
        }
        if (value instanceof DeviceState || value instanceof DeviceKind) {
            return texts.get("devices." + (value instanceof DeviceState ? "state." : "kind.") + value);
        }
        return value.toString();
    }

    /** 2026年4月10日(金) 8:49. */
    public String moment(Instant at) {
        var local = at.atZone(CoreData.JAPAN);
        return JapaneseDates.format(local.toLocalDate(), texts.locale()) + " " + TIME.format(local);
    }

    /** 2026-04-10, for tables. */
    public static String day(LocalDate day) {
        return day == null ? NOTHING : day.toString();
    }

    public static String day(Instant at) {
        return at == null ? NOTHING : at.atZone(CoreData.JAPAN).toLocalDate().toString();
    }

    public static String orNothing(String text) {
        return text == null || text.isBlank() ? NOTHING : text;
    }

    /** The style of a state's badge; its words say the same. */
    public static String badge(DeviceState state) {
        return switch (state) {
            case IN_USE, LENT -> "badge ok";
            case ORDERED, RECEIVED, KITTED, SPARE -> "badge outline";
            case IN_REPAIR -> "badge info";
            case BROKEN, LOST -> "badge alert";
            case RETIRED, ERASED, DISPOSED -> "badge";
        };
    }
}
