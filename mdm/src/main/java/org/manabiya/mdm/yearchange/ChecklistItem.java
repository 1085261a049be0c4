package org.manabiya.mdm.yearchange;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.manabiya.core.data.Ids;
import org.manabiya.core.error.InvalidInput;
import org.manabiya.mdm.data.Entered;

/** A thing to be done in a year change: by whom and until when. */
@Entity
@Table(name = "mdm_year_change_item")
public class ChecklistItem {
    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_NAME = 100;

    /**
     * What the board writes about an item.
     *
     * @param title {@code null} keeps the name of the standard list, which each reader sees in the own language
     * @param responsible a person, an office or a company, where the duty does not say enough
     */
    public record Terms(String title, Duty duty, String responsible, LocalDate due) {}

    @Id
    private UUID id;

    @Column(name = "change_id")
    private UUID changeId;

    @Enumerated(EnumType.STRING)
    private StandardItem standard;

    private String title;

    @Enumerated(EnumType.STRING)
    private Duty duty;

    private String responsible;

    @Column(name = "due_on")
    private LocalDate due;

    @Version
    private int version;

    protected ChecklistItem() {}

    ChecklistItem(YearChange change, StandardItem standard) {
        this.id = Ids.next();
        this.changeId = change.id();
        this.standard = standard;
        this.duty = standard.duty();
        this.due = standard.due(change.old());
    }

    ChecklistItem(YearChange change, Terms terms) {
        this.id = Ids.next();
        this.changeId = change.id();
        agree(terms);
    }

    final void agree(Terms terms) {
        String newTitle = Entered.optional(terms.title(), LONGEST_TITLE);
        if (newTitle == null && standard == null) {
            throw new InvalidInput(new InvalidInput.Field("title", "mdm.yearChange.titleMissing"));
        }
        if (terms.duty() == null) {
            throw new InvalidInput(new InvalidInput.Field("duty", "mdm.yearChange.choose"));
        }
        title = newTitle;
        duty = terms.duty();
        responsible = Entered.optional(terms.responsible(), LONGEST_NAME);
        due = terms.due();
    }

    public UUID id() {
        return id;
    }

    public int version() {
        return version;
    }

    UUID changeId() {
        return changeId;
    }

    /** The row of the standard list that it is, or {@code null}. */
    public StandardItem standard() {
        return standard;
    }

    /** Its own name, or {@code null} for that of the standard list. */
    public String title() {
        return title;
    }

    public Terms terms() {
        return new Terms(title, duty, responsible, due);
    }

    public Duty duty() {
        return duty;
    }

    public String responsible() {
        return responsible;
    }

    public LocalDate due() {
        return due;
    }
}
