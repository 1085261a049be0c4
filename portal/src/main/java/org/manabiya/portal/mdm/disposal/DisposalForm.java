package org.manabiya.portal.mdm.disposal;

import jakarta.ws.rs.FormParam;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.stream.Stream;
import org.manabiya.core.calendar.Wareki;
import org.manabiya.core.error.Refusal;
import org.manabiya.core.text.TypedNumber;
import org.manabiya.mdm.data.Seen;
import org.manabiya.mdm.disposal.Disposal;
import org.manabiya.mdm.disposal.DisposalMethod;
import org.manabiya.mdm.disposal.DisposalUnit;
import org.manabiya.mdm.disposal.ErasureBy;

/** What the forms about a batch send, read as what it means. */
public class DisposalForm {
    @FormParam("name")
    private String name;

    @FormParam("method")
    private String method;

    @FormParam("erasure")
    private String erasure;

    @FormParam("operator")
    private String operator;

    @FormParam("operatorNumber")
    private String operatorNumber;

    @FormParam("operatorCheckedOn")
    private String operatorCheckedOn;

    @FormParam("approval")
    private String approval;

    @FormParam("note")
    private String note;

    @FormParam("units")
    private String units;

    @FormParam("counted")
    private String counted;

    @FormParam("on")
    private String on;

    @FormParam("grams")
    private String grams;

    @FormParam("report")
    private String report;

    @FormParam("version")
    private String version;

    @FormParam("reuse")
    private String reuse;

    Disposal.Terms terms() {
        return new Disposal.Terms(
                name,
                constant(DisposalMethod.values(), method),
                constant(ErasureBy.values(), erasure),
                operator,
                operatorNumber,
                day(operatorCheckedOn),
                approval,
                note);
    }

    List<String> units() {
        return units == null ? List.of() : List.of(units.split("[\\s,、，]+"));
    }

    int counted() {
        return number(counted);
    }

    int grams() {
        return number(grams);
    }

    LocalDate on() {
        return day(on);
    }

    DisposalUnit.Loss loss() {
        return new DisposalUnit.Loss(on(), report);
    }

    /** The version of the batch that the form was filled in on. */
    Seen seen() {
        return new Seen(number(version));
    }

    String note() {
        return note;
    }

    /** What was typed about units, to show it again; empty at first. */
    public String typedUnits() {
        return again(units);
    }

    /** What was typed as the number of units handed over, to show it again. */
    public String typedCount() {
        return again(counted);
    }

    /** What was typed as a day, or the day that stands in the field at first. */
    public String typedDay(LocalDate usual) {
        return on == null ? usual.toString() : on;
    }

    /** What was typed as a weight, or what is known of it. */
    public String typedGrams(Integer known) {
        return grams == null && known != null ? known.toString() : again(grams);
    }

    /** What was typed as a reason, to show it again. */
    public String typedNote() {
        return again(note);
    }

    /** What was typed about the report of a loss, or what is known of it. */
    public String typedReport(String known) {
        return report == null ? known : report;
    }

    /** Whether the unit was to be used again. */
    public boolean isForReuse() {
        return reuse != null;
    }

    /** What was typed about the batch, or what is agreed of it; a day that is none is left out. */
    public Disposal.Terms typedTerms(Disposal.Terms agreed) {
        return name == null
                ? agreed
                : new Disposal.Terms(
                        name,
                        constant(DisposalMethod.values(), method),
                        constant(ErasureBy.values(), erasure),
                        operator,
                        operatorNumber,
                        Wareki.parse(again(operatorCheckedOn)).orElse(null),
                        approval,
                        note);
    }

    private static String again(String typed) {
        return typed == null ? "" : typed;
    }

    static LocalDate day(String text) {
        try {
            return text == null || text.isBlank() ? null : LocalDate.parse(text.strip());
        } catch (DateTimeParseException noDay) {
            throw new Refusal(Refusal.Kind.INVALID, "mdm.ledger.noDay", text);
        }
    }

    static <E extends Enum<E>> E constant(E[] values, String name) {
        return Stream.of(values)
                .filter(value -> value.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    private static int number(String text) {
        return TypedNumber.whole(text)
                .orElseThrow(() -> new Refusal(Refusal.Kind.INVALID, "mdm.repair.notNumber", text == null ? "" : text));
    }
}
