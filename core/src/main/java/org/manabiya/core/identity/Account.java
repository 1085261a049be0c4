package org.manabiya.core.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.manabiya.core.data.Ids;

/**
 * What a person signs in with. It has no password until one is issued; a password that somebody else set must be changed at the next
 * sign-in. Wrong passwords make the next try wait ({@link Tries}) and are counted here, so that the owner learns of them.
 */
@Entity
@Table(name = "core_account")
public class Account {
    private static final int MOST_FAILURES = 1000;

    @Id
    private UUID id;

    @Column(name = "municipality_id")
    private UUID municipalityId;

    @Column(name = "person_id")
    private UUID personId;

    private String login;
    private boolean operator;

    @Column(name = "password_hash")
    private String passwordHash;

    @Column(name = "must_change")
    private boolean mustChange;

    private int failures;

    private boolean disabled;
    private boolean blocked;
    private String language;
    private String furigana;

    @Column(name = "last_sign_in")
    private Instant lastSignIn;

    @Column(name = "created_at")
    private Instant createdAt;

    protected Account() {}

    private Account(UUID municipality, UUID person, String login, boolean operator, Instant now) {
        this.id = Ids.next();
        this.municipalityId = municipality;
        this.personId = person;
        this.login = login;
        this.operator = operator;
        this.mustChange = true;
        this.furigana = "grade";
        this.createdAt = now;
    }

    public static Account ofPerson(UUID municipality, UUID person, String login, Instant now) {
        return new Account(municipality, person, login, false, now);
    }

    public static Account ofOperator(String login, Instant now) {
        return new Account(null, null, login, true, now);
    }

    public boolean isUsable() {
        return !isShut() && passwordHash != null;
    }

    /** Somebody gave a wrong password. */
    void failed() {
        failures = Math.min(failures + 1, MOST_FAILURES);
    }

    void signedIn(Instant now) {
        failures = 0;
        lastSignIn = now;
    }

    /** A password chosen by its owner. */
    void choosePassword(String hash) {
        passwordHash = hash;
        mustChange = false;
        failures = 0;
    }

    /** A password set by somebody else, to be changed at the next sign-in. */
    void issuePassword(String hash) {
        choosePassword(hash);
        mustChange = true;
    }

    /** The invited owner chooses login and password. */
    void takeOver(String chosenLogin, String hash) {
        login = chosenLogin;
        choosePassword(hash);
    }

    /** Somebody shuts the account; only a person opens it again, no roster. */
    void block() {
        blocked = true;
    }

    void unblock() {
        blocked = false;
    }

    /** Reading wishes; language {@code ja}, {@code en} or null for the browser's; furigana {@code none}, {@code grade} or {@code all}. */
    public void prefer(String language, String furigana) {
        this.language = "ja".equals(language) || "en".equals(language) ? language : null;
        this.furigana = "none".equals(furigana) || "all".equals(furigana) ? furigana : "grade";
    }

    public UUID id() {
        return id;
    }

    public UUID municipalityId() {
        return municipalityId;
    }

    public UUID personId() {
        return personId;
    }

    public String login() {
        return login;
    }

    public boolean isOperator() {
        return operator;
    }

    /** Whether nobody can sign in with it: a person has blocked it, or the roster has disabled its owner. */
    public boolean isShut() {
        return blocked || disabled;
    }

    public boolean isBlocked() {
        return blocked;
    }

    public boolean mustChangePassword() {
        return mustChange;
    }

    /** The wrong passwords since the last sign-in. */
    int failures() {
        return failures;
    }

    /** When the owner last signed in, or null. */
    public Instant lastSignIn() {
        return lastSignIn;
    }

    String passwordHash() {
        return passwordHash;
    }

    public String language() {
        return language;
    }

    public String furigana() {
        return furigana;
    }
}
