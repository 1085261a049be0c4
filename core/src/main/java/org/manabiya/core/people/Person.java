package org.manabiya.core.people;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.manabiya.core.data.Ids;
import org.manabiya.core.organisation.SchoolClass;
import org.manabiya.core.text.SearchKey;

/**
 * A pupil, a member of staff or a guardian. The official name (正式氏名) stays apart from the display name (通称): pages show {@link
 * #name()}, forms that must show the official name take {@link #officialName()}.
 */
@Entity
@Table(name = "core_person")
public class Person {
    @Id
    private UUID id;

    @Column(name = "municipality_id")
    private UUID municipalityId;

    @Column(name = "sourced_id")
    private String sourcedId;

    @Column(name = "roster_state")
    private String rosterState;

    @Column(name = "changed_at")
    private Instant changedAt;

    private boolean enabled;

    @Column(name = "family_name")
    private String familyName;

    @Column(name = "given_name")
    private String givenName;

    @Column(name = "preferred_family_name")
    private String preferredFamilyName;

    @Column(name = "preferred_given_name")
    private String preferredGivenName;

    @Column(name = "kana_family_name")
    private String kanaFamilyName;

    @Column(name = "kana_given_name")
    private String kanaGivenName;

    @Column(name = "kana_preferred_family_name")
    private String kanaPreferredFamilyName;

    @Column(name = "kana_preferred_given_name")
    private String kanaPreferredGivenName;

    private String grade;
    private String username;

    @Column(name = "primary_school_id")
    private UUID primarySchoolId;

    @Column(name = "home_class_id")
    private UUID homeClassId;

    @Column(name = "master_identifier")
    private UUID masterIdentifier;

    @Column(name = "birth_date")
    private LocalDate birthDate;

    private String sex;

    @Column(name = "search_key")
    private String searchKey;

    protected Person() {}

    /** A member of staff who is in no roster yet: the first of a new municipality. */
    public Person(UUID municipality, String familyName, String givenName, String username, Instant now) {
        this.id = Ids.next();
        this.municipalityId = municipality;
        this.rosterState = "manual";
        this.sourcedId = SourcedId.next();
        this.changedAt = now;
        this.enabled = true;
        this.familyName = familyName;
        this.givenName = givenName;
        this.username = username;
        this.searchKey = SearchKey.of(familyName + givenName + username);
    }

    /** A pupil who comes from another municipality: the names, the grade and what identifies the same human being. */
    static Person received(Person there, SchoolClass clazz, Instant now) {
        var person = new Person();
        person.id = Ids.next();
        person.municipalityId = clazz.municipalityId();
        person.rosterState = "manual";
        person.sourcedId = SourcedId.next();
        person.changedAt = now;
        person.enabled = true;
        person.familyName = there.familyName;
        person.givenName = there.givenName;
        person.preferredFamilyName = there.preferredFamilyName;
        person.preferredGivenName = there.preferredGivenName;
        person.kanaFamilyName = there.kanaFamilyName;
        person.kanaGivenName = there.kanaGivenName;
        person.kanaPreferredFamilyName = there.kanaPreferredFamilyName;
        person.kanaPreferredGivenName = there.kanaPreferredGivenName;
        person.grade = there.grade;
        person.masterIdentifier = there.masterIdentifier;
        person.birthDate = there.birthDate;
        person.sex = there.sex;
        // Without the login of there, which is none here.
        person.searchKey = SearchKey.of(Stream.of(
                        there.familyName,
                        there.givenName,
                        there.preferredFamilyName,
                        there.preferredGivenName,
                        there.kanaFamilyName,
                        there.kanaGivenName,
                        there.kanaPreferredFamilyName,
                        there.kanaPreferredGivenName)
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" ")));
        person.moveTo(clazz.schoolId(), clazz.id(), now);
        return person;
    }

    /** The kana of the official name, as its owner writes them. */
    public Person reads(String kanaFamily, String kanaGiven) {
        this.kanaFamilyName = kanaFamily;
        this.kanaGivenName = kanaGiven;
        this.searchKey = SearchKey.of(familyName + givenName + kanaFamily + kanaGiven + username);
        return this;
    }

    /** Belongs to a school, or to the board where it is null. */
    public Person worksAt(UUID school) {
        this.primarySchoolId = school;
        return this;
    }

    /** Goes to another school (転入) and into a class of it. */
    void moveTo(UUID school, UUID homeClass, Instant now) {
        this.primarySchoolId = school;
        this.homeClassId = homeClass;
        this.changedAt = now;
    }

    public UUID id() {
        return id;
    }

    public UUID municipalityId() {
        return municipalityId;
    }

    /** The display name, family name first. */
    public String name() {
        return familyName() + " " + givenName();
    }

    public String familyName() {
        return or(preferredFamilyName, familyName);
    }

    public String givenName() {
        return or(preferredGivenName, givenName);
    }

    public String officialName() {
        return familyName + " " + givenName;
    }

    /** The kana of the display name; never guessed: null where the roster gives none. */
    public String kana() {
        var family = or(kanaPreferredFamilyName, kanaFamilyName);
        var given = or(kanaPreferredGivenName, kanaGivenName);
        return family == null || given == null ? null : family + " " + given;
    }

    /** The kana of the family name shown, or null. */
    public String kanaFamily() {
        return or(kanaPreferredFamilyName, kanaFamilyName);
    }

    /** The kana of the given name shown, or null. */
    public String kanaGiven() {
        return or(kanaPreferredGivenName, kanaGivenName);
    }

    /** P1–P6, J1–J3, H1–H3, E1–E3, or null for who has none. */
    public String grade() {
        return grade;
    }

    public String username() {
        return username;
    }

    public UUID primarySchoolId() {
        return primarySchoolId;
    }

    /** When it was last written, by a roster or by hand. */
    Instant changedAt() {
        return changedAt;
    }

    public UUID homeClassId() {
        return homeClassId;
    }

    public boolean hasLeft() {
        return rosterState.equals("tobedeleted");
    }

    private static String or(String first, String second) {
        return first == null || first.isBlank() ? second : first;
    }
}
