package org.manabiya.core.identity;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import org.manabiya.core.audit.Audit;
import org.manabiya.core.data.Core;
import org.manabiya.core.error.Refusal;
import org.manabiya.core.organisation.Municipalities;
import org.manabiya.core.organisation.Municipality;
import org.manabiya.core.people.Person;
import org.manabiya.core.people.RoleRow;

/** Takes a municipality into the installation, with the first ICT officer of its board, who brings in the roster. */
@Dependent
public class AddMunicipality {
    private static final int LONGEST = 200;

    /**
     * What the operator knows at that moment.
     *
     * @param code 教育委員会コード, six digits: it also tells equal logins of two municipalities apart
     * @param login the ICT officer's, usually an address of the board
     */
    public record Wish(String code, String name, String familyName, String givenName, String login) {}

    private final EntityManager em;
    private final Municipalities municipalities;
    private final Accounts accounts;
    private final Audit audit;
    private final Clock clock;

    @Inject
    public AddMunicipality(
            @Core EntityManager em, Municipalities municipalities, Accounts accounts, Audit audit, Clock clock) {
        this.em = em;
        this.municipalities = municipalities;
        this.accounts = accounts;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Adds it.
     *
     * @return the ICT officer's first login and password, shown once
     * @throws Refusal INVALID for a missing name or code, CONFLICT for a code in use
     */
    @Transactional
    public IssuePasswords.Slip add(Wish wish) {
        var code = wish.code() == null ? "" : wish.code().strip();
        if (!Municipality.isCode(code)) {
            throw new Refusal(Refusal.Kind.INVALID, "identity.municipality.code");
        }
        if (municipalities.all().stream().anyMatch(m -> code.equals(m.code()))) {
            throw known();
        }
        var login = Accounts.normal(text(wish.login()));
        var municipality = municipalities.add(code, text(wish.name()));
        try {
            em.flush();
        } catch (PersistenceException takenMeanwhile) {
            // The second of two clicks.
            throw known();
        }
        var now = clock.instant();
        var officer = new Person(municipality.id(), text(wish.familyName()), text(wish.givenName()), login, now);
        em.persist(officer);
        // Without relations the provider does not know which row must stand first.
        em.flush();
        em.persist(new RoleRow(officer, null, "boardIct", LocalDate.now(clock), now));
        accounts.add(Account.ofPerson(municipality.id(), officer.id(), login, now));
        audit.record("municipality.add", "municipality", municipality.id(), null, municipality.name());
        var typed = login + accounts.behindLogins(municipality.id());
        return new IssuePasswords.Slip(officer.name(), null, typed, accounts.resetPassword(officer.id()));
    }

    private static Refusal known() {
        return new Refusal(Refusal.Kind.CONFLICT, "identity.municipality.known");
    }

    private static String text(String typed) {
        if (typed == null || typed.isBlank() || typed.length() > LONGEST) {
            throw new Refusal(Refusal.Kind.INVALID, "identity.municipality.missing", LONGEST);
        }
        return typed.strip();
    }
}
