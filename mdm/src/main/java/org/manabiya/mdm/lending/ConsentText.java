package org.manabiya.mdm.lending;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.manabiya.core.data.Ids;
import org.manabiya.core.error.Refusal;

/** One wording of what guardians agree to; never changed, only followed by the next. */
@Entity
@Table(name = "mdm_consent_text")
public class ConsentText {
    private static final int LONGEST = 8000;

    @Id
    private UUID id;

    @Column(name = "municipality_id")
    private UUID municipalityId;

    private int number;
    private String body;

    @Column(name = "written_by")
    private String writtenBy;

    @Column(name = "written_at")
    private Instant writtenAt;

    protected ConsentText() {}

    ConsentText(UUID municipality, int number, String text, String writtenBy, Instant now) {
        this.id = Ids.next();
        this.municipalityId = municipality;
        this.number = number;
        this.body = plain(text);
        this.writtenBy = writtenBy;
        this.writtenAt = now;
    }

    /** Paragraphs stay, so this is not {@link org.manabiya.mdm.data.Entered}, which makes one line of everything. */
    static String plain(String text) {
        String plain = text == null ? "" : text.replace("\r\n", "\n").strip();
        if (plain.isEmpty()) {
            throw new Refusal(Refusal.Kind.INVALID, "mdm.lending.consent.empty");
        }
        if (plain.length() > LONGEST) {
            throw new Refusal(Refusal.Kind.INVALID, "mdm.entered.tooLong", LONGEST);
        }
        return plain;
    }

    public UUID id() {
        return id;
    }

    /** From 1, in the order of writing. */
    public int number() {
        return number;
    }

    public String body() {
        return body;
    }

    public String writtenBy() {
        return writtenBy;
    }

    public Instant writtenAt() {
        return writtenAt;
    }
}
