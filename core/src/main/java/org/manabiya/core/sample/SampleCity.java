package org.manabiya.core.sample;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.manabiya.core.access.Role;
import org.manabiya.core.data.Core;
import org.manabiya.core.error.Refusal;
import org.manabiya.core.identity.Account;
import org.manabiya.core.identity.Accounts;
import org.manabiya.core.identity.Passwords;
import org.manabiya.core.organisation.Municipalities;
import org.manabiya.core.organisation.Municipality;
import org.manabiya.core.organisation.SchoolClass;
import org.manabiya.core.people.Guardianship;
import org.manabiya.core.people.Membership;
import org.manabiya.core.people.Person;
import org.manabiya.core.people.RoleRow;
import org.manabiya.core.roster.ImportReport;
import org.manabiya.core.roster.RosterImport;

/**
 * 烏川市, the invented city that a fresh installation starts with: its roster comes in by the same import as a real one, the people whom a
 * roster does not name (guardian, nurse, head, clerk, board, operator) are added, and one account of each role gets a password.
 */
@Dependent
public class SampleCity {
    private static final String PACKAGE = "RO_20260401_099990.zip";
    private static final String SCHOOL = "烏川小学校";
    private static final String CLASS = "2年1組";
    private static final String DOMAIN = "@ed.karasugawa.example";

    /** Somebody who can sign in to the sample city. */
    public record Visitor(Role role, UUID account, String login, String password) {}

    private final EntityManager em;
    private final Municipalities municipalities;
    private final RosterImport roster;
    private final Accounts accounts;
    private final Clock clock;

    @Inject
    public SampleCity(
            @Core EntityManager em,
            Municipalities municipalities,
            RosterImport roster,
            Accounts accounts,
            Clock clock) {
        this.em = em;
        this.municipalities = municipalities;
        this.roster = roster;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** Loads everything in one transaction: after a failed start nothing of it stands, and the next start tries again. */
    @Transactional
    public List<Visitor> load() {
        var city = municipalities.add("099990", "烏川市");
        em.flush();
        importRoster(city);
        var school = id("select s.id from School s where s.municipalityId = ?1 and s.name = ?2", city.id(), SCHOOL);
        var clazz = id("select c.id from SchoolClass c where c.schoolId = ?1 and c.title = ?2", school, CLASS);
        var teacher = person(
                "select p from Person p, Membership m where p.id = m.personId and m.classId = ?1 and m.role = 'teacher'",
                clazz);
        var pupil = person(
                "select p from Person p, Membership m where p.id = m.personId and m.classId = ?1 and m.attendanceNumber = 1"
                        + " and m.role = 'student'",
                clazz);
        var sibling = person(
                "select p from Person p where p.grade = 'P5' and p.primarySchoolId = ?1 order by p.kanaFamilyName",
                school);

        var visitors = new ArrayList<Visitor>();
        visitors.add(signIn(Role.PUPIL, pupil));
        visitors.add(signIn(Role.HOMEROOM_TEACHER, teacher));
        var guardian =
                add(city, new Name(pupil.familyName(), "恵子", pupil.kanaFamily(), "ケイコ"), "g0001", "guardian", null);
        em.persist(new Guardianship(guardian, pupil, "母"));
        em.persist(new Guardianship(guardian, sibling, "母"));
        visitors.add(signIn(Role.GUARDIAN, guardian));
        var music = add(city, new Name("音羽", "奏", "オトワ", "カナデ"), "t9001", "teacher", school);
        em.persist(Membership.teaching(em.find(SchoolClass.class, clazz), music.id(), today(), now()));
        visitors.add(signIn(Role.TEACHER, music));
        visitors.add(signIn(Role.NURSE, add(city, new Name("白石", "和泉", "シライシ", "イズミ"), "t9002", "nurse", school)));
        visitors.add(signIn(Role.HEAD, add(city, new Name("大内", "義隆", "オオウチ", "ヨシタカ"), "t9003", "principal", school)));
        visitors.add(signIn(Role.CLERK, add(city, new Name("小山", "真由美", "オヤマ", "マユミ"), "t9004", "clerk", school)));
        visitors.add(signIn(
                Role.BOARD_STAFF,
                add(city, new Name("金子", "正俊", "カネコ", "マサトシ"), "b0001", "districtAdministrator", null)));
        visitors.add(signIn(Role.BOARD_ICT, add(city, new Name("戸田", "千尋", "トダ", "チヒロ"), "b0002", "boardIct", null)));
        var operator = accounts.add(Account.ofOperator("operator", now()));
        visitors.add(signIn(Role.OPERATOR, operator));
        return visitors;
    }

    private void importRoster(Municipality city) {
        try {
            var copy = Files.createTempFile("sample", ".zip");
            try (var packed = SampleCity.class.getResourceAsStream("/sample/" + PACKAGE)) {
                Files.write(copy, packed.readAllBytes());
                var report = roster.run(city.id(), copy, PACKAGE, null, true);
                if (report.state() != ImportReport.State.APPLIED) {
                    throw new IllegalStateException("the sample roster is invalid: " + report.findings());
                }
            } finally {
                Files.delete(copy);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Name(String family, String given, String kanaFamily, String kanaGiven) {}

    private Person add(Municipality city, Name name, String login, String role, UUID school) {
        var person = new Person(city.id(), name.family(), name.given(), login + DOMAIN, now())
                .reads(name.kanaFamily(), name.kanaGiven())
                .worksAt(school);
        em.persist(person);
        em.persist(new RoleRow(person, school, role, today(), now()));
        em.flush();
        accounts.add(Account.ofPerson(city.id(), person.id(), login + DOMAIN, now()));
        return person;
    }

    private Visitor signIn(Role role, Person person) {
        em.flush();
        return signIn(role, accounts.ofPerson(person.id()).orElseThrow(Refusal::notFound));
    }

    private Visitor signIn(Role role, Account account) {
        var password = Passwords.issue();
        accounts.setPassword(account.id(), password);
        return new Visitor(role, account.id(), account.login(), password);
    }

    private UUID id(String query, Object... parameters) {
        var typed = em.createQuery(query, UUID.class);
        for (int i = 0; i < parameters.length; i++) {
            typed.setParameter(i + 1, parameters[i]);
        }
        return typed.getSingleResult();
    }

    private Person person(String query, UUID parameter) {
        return em.createQuery(query, Person.class)
                .setParameter(1, parameter)
                .setMaxResults(1)
                .getSingleResult();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private Instant now() {
        return clock.instant();
    }
}
