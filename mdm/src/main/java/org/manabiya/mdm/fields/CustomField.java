package org.manabiya.mdm.fields;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.manabiya.core.calendar.Wareki;
import org.manabiya.core.data.Ids;
import org.manabiya.core.error.Refusal;
import org.manabiya.mdm.data.Entered;

/** A column that a municipality adds to its ledger, for all units or those of one model. */
@Entity
@Table(name = "mdm_custom_field")
public class CustomField {
    /** What a field holds. */
    public enum Kind {
        TEXT,
        NUMBER,
        DATE,
        YES_NO,
        /** One of the field's choices. */
        CHOICE
    }

    /** What people enter about a field; {@code choices} separated by line ends. */
    public record Details(String name, Kind kind, UUID model, String choices) {
        public Details {
            name = Entered.required(name, 60, "mdm.field.nameMissing");
            if (kind == null) {
                throw new Refusal(Refusal.Kind.INVALID, "mdm.field.kindMissing");
            }
            if (kind == Kind.CHOICE && (choices == null || choices.isBlank())) {
                throw new Refusal(Refusal.Kind.INVALID, "mdm.field.choicesMissing");
            }
            if (choices != null && choices.length() > 2000) {
                throw new Refusal(Refusal.Kind.INVALID, "mdm.entered.tooLong", 2000);
            }
        }
    }

    private static final int LONGEST = 400;

    @Id
    private UUID id;

    @Column(name = "municipality_id")
    private UUID municipalityId;

    @Column(name = "model_id")
    private UUID modelId;

    private String name;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private String choices;

    @Version
    private int version;

    protected CustomField() {}

    CustomField(UUID municipality, Details details) {
        this.id = Ids.next();
        this.municipalityId = municipality;
        define(details);
    }

    public UUID id() {
        return id;
    }

    public UUID municipalityId() {
        return municipalityId;
    }

    /** The only model that has the field, or {@code null} for all. */
    public UUID modelId() {
        return modelId;
    }

    public String name() {
        return name;
    }

    public Kind kind() {
        return kind;
    }

    public List<String> choices() {
        return choices == null
                ? List.of()
                : Arrays.stream(choices.split("\\R"))
                        .map(String::strip)
                        .filter(choice -> !choice.isEmpty())
                        .toList();
    }

    public boolean isOf(UUID model) {
        return modelId == null || modelId.equals(model);
    }

    final void define(Details details) {
        name = details.name();
        kind = details.kind();
        modelId = details.model();
        choices = details.kind() == Kind.CHOICE ? details.choices().strip() : null;
    }

    /**
     * The value that a text stands for, in the one form in which it is kept; {@code null} for a blank text.
     *
     * @throws Refusal INVALID when it is none of the field's kind
     */
    public String read(String text) {
        String plain = Entered.optional(text, LONGEST);
        if (plain == null) {
            return null;
        }
        return switch (kind) {
            case TEXT -> plain;
            case NUMBER -> number(plain);
            case DATE -> Wareki.parse(plain).map(LocalDate::toString).orElseThrow(this::unreadable);
            case YES_NO -> answer(plain);
            case CHOICE -> Optional.of(plain).filter(choices()::contains).orElseThrow(this::unreadable);
        };
    }

    private String number(String plain) {
        String digits = plain.replace(",", "");
        if (!digits.matches("[+-]?[0-9]{1,15}(\\.[0-9]{1,6})?")) {
            throw unreadable();
        }
        return new BigDecimal(digits).stripTrailingZeros().toPlainString();
    }

    private String answer(String plain) {
        return switch (plain.toLowerCase(Locale.ROOT)) {
            case "yes", "true", "1", "有", "はい", "○" -> "yes";
            case "no", "false", "0", "無", "いいえ", "×" -> "no";
            default -> throw unreadable();
        };
    }

    private Refusal unreadable() {
        return new Refusal(Refusal.Kind.INVALID, "mdm.field.unreadable", name);
    }
}
