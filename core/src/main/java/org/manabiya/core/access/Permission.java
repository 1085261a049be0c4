package org.manabiya.core.access;

import static org.manabiya.core.access.Role.BOARD_ICT;
import static org.manabiya.core.access.Role.BOARD_STAFF;
import static org.manabiya.core.access.Role.CLERK;
import static org.manabiya.core.access.Role.GUARDIAN;
import static org.manabiya.core.access.Role.HEAD;
import static org.manabiya.core.access.Role.HOMEROOM_TEACHER;
import static org.manabiya.core.access.Role.NURSE;
import static org.manabiya.core.access.Role.OPERATOR;
import static org.manabiya.core.access.Role.PUPIL;
import static org.manabiya.core.access.Role.TEACHER;
import static org.manabiya.core.access.Scope.CHILDREN;
import static org.manabiya.core.access.Scope.INSTALLATION;
import static org.manabiya.core.access.Scope.OWN_CLASSES;
import static org.manabiya.core.access.Scope.OWN_MUNICIPALITY;
import static org.manabiya.core.access.Scope.OWN_SCHOOL;
import static org.manabiya.core.access.Scope.SELF;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * The table of permissions: the single place that says which role may do what, and how far. It is shown on the page {@code
 * /permissions} and every address names the row that guards it ({@link Requires}).
 */
public enum Permission {
    SCHOOL_SEE(on(TEACHER, OWN_SCHOOL), on(NURSE, OWN_SCHOOL), on(HEAD, OWN_SCHOOL), on(CLERK, OWN_SCHOOL), board()),
    CLASS_SEE(on(TEACHER, OWN_SCHOOL), on(NURSE, OWN_SCHOOL), on(HEAD, OWN_SCHOOL), on(CLERK, OWN_SCHOOL), board()),
    PERSON_SEE(
            on(TEACHER, OWN_SCHOOL),
            on(NURSE, OWN_SCHOOL),
            on(HEAD, OWN_SCHOOL),
            on(CLERK, OWN_SCHOOL),
            on(GUARDIAN, CHILDREN),
            board()),
    /** Guardians and their ties: family data, each look is recorded. */
    FAMILY_SEE(
            on(HOMEROOM_TEACHER, OWN_CLASSES),
            on(NURSE, OWN_SCHOOL),
            on(HEAD, OWN_SCHOOL),
            on(CLERK, OWN_SCHOOL),
            on(BOARD_STAFF, OWN_MUNICIPALITY)),
    FAMILY_KEEP(on(HOMEROOM_TEACHER, OWN_CLASSES), on(CLERK, OWN_SCHOOL)),
    TRANSFER_RECORD(on(CLERK, OWN_SCHOOL), on(HEAD, OWN_SCHOOL), on(BOARD_STAFF, OWN_MUNICIPALITY)),
    CALENDAR_SEE(on(TEACHER, OWN_SCHOOL), on(NURSE, OWN_SCHOOL), on(HEAD, OWN_SCHOOL), on(CLERK, OWN_SCHOOL), board()),
    /** Terms, vacations and days with and without school. */
    CALENDAR_KEEP(on(HEAD, OWN_SCHOOL), on(CLERK, OWN_SCHOOL), on(BOARD_STAFF, OWN_MUNICIPALITY)),
    ROSTER_IMPORT(on(BOARD_ICT, OWN_MUNICIPALITY)),
    ROSTER_EXPORT(on(BOARD_ICT, OWN_MUNICIPALITY)),
    ACCOUNT_SEE(on(HOMEROOM_TEACHER, OWN_CLASSES), on(HEAD, OWN_SCHOOL), board()),
    PASSWORD_RESET(on(HOMEROOM_TEACHER, OWN_CLASSES), board()),
    ACCOUNT_BLOCK(on(BOARD_ICT, OWN_MUNICIPALITY)),
    ROLE_GRANT(on(BOARD_ICT, OWN_MUNICIPALITY)),
    PERMISSIONS_SEE(
            on(TEACHER, SELF),
            on(NURSE, SELF),
            on(HEAD, SELF),
            on(CLERK, SELF),
            on(BOARD_STAFF, SELF),
            on(BOARD_ICT, SELF),
            on(OPERATOR, SELF)),
    /** The operator reads what belongs to no municipality: unknown logins, and the operators' own acts. */
    AUDIT_SEE(board(), on(OPERATOR, INSTALLATION)),
    /**
     * Carrying the record away: the board's administration alone. The ICT staff, whose own acts fill most of it, may look but not take
     * it out of the product, where nobody would record who reads on.
     */
    AUDIT_EXPORT(on(BOARD_STAFF, OWN_MUNICIPALITY)),
    JOB_SEE(on(BOARD_ICT, OWN_MUNICIPALITY), on(OPERATOR, INSTALLATION)),
    /** Taking a whole list out of the product is a right of its own, and is recorded. */
    LIST_EXPORT(on(HEAD, OWN_SCHOOL), on(CLERK, OWN_SCHOOL), board()),
    ATTENDANCE_TAKE(on(HOMEROOM_TEACHER, OWN_CLASSES), on(HEAD, OWN_SCHOOL)),
    ATTENDANCE_SEE(
            on(HOMEROOM_TEACHER, OWN_CLASSES),
            on(TEACHER, OWN_CLASSES),
            on(NURSE, OWN_SCHOOL),
            on(HEAD, OWN_SCHOOL),
            on(CLERK, OWN_SCHOOL),
            on(GUARDIAN, CHILDREN),
            on(BOARD_STAFF, OWN_MUNICIPALITY)),
    /** 欠席連絡: a guardian's notice for a child, and what became of it. */
    ABSENCE_NOTICE_SEND(on(GUARDIAN, CHILDREN)),
    MATERIAL_MAKE(on(TEACHER, SELF)),
    MATERIAL_HAND_OUT(on(TEACHER, OWN_CLASSES)),
    MATERIAL_OPEN(on(PUPIL, OWN_CLASSES), on(TEACHER, SELF)),
    MATERIAL_PROGRESS(on(TEACHER, SELF)),
    DEVICE_SEE(on(TEACHER, OWN_CLASSES), on(HEAD, OWN_SCHOOL), on(CLERK, OWN_SCHOOL), board()),
    /** The ledger itself: units and what happens to them, models, places, orders, own columns. */
    DEVICE_KEEP(on(BOARD_ICT, OWN_MUNICIPALITY)),
    /** Orders with their prices and subsidies. */
    DEVICE_PURCHASE_SEE(board()),
    DEVICE_IMPORT(on(BOARD_ICT, OWN_MUNICIPALITY)),
    /** To say that a unit fails: the own one, a pupil's of the own classes, or any of the school. */
    REPAIR_REQUEST(
            on(PUPIL, SELF),
            on(TEACHER, OWN_CLASSES),
            on(TEACHER, SELF),
            on(HEAD, OWN_SCHOOL),
            on(CLERK, OWN_SCHOOL),
            board()),
    REPAIR_SEE(
            on(PUPIL, SELF),
            on(TEACHER, OWN_CLASSES),
            on(TEACHER, SELF),
            on(HEAD, OWN_SCHOOL),
            on(CLERK, OWN_SCHOOL),
            board()),
    /** To take a request on or reject it, hand out a spare, send away and take back. */
    REPAIR_DECIDE(on(HEAD, OWN_SCHOOL), on(CLERK, OWN_SCHOOL), on(BOARD_ICT, OWN_MUNICIPALITY)),
    /** 年度更新: the plan, its preview, the checklist. */
    YEAR_CHANGE_SEE(on(HEAD, OWN_SCHOOL), on(CLERK, OWN_SCHOOL), board()),
    /** To start a year change and set its rules, its list of things to do and the expected numbers. */
    YEAR_CHANGE_PLAN(board()),
    /** To order a step for all schools at once: who writes the ledger at every school. */
    YEAR_CHANGE_ALL(on(BOARD_ICT, OWN_MUNICIPALITY)),
    /** Which pupil of a class has given back or received which unit, and recording what the class gives back. */
    YEAR_CHANGE_CLASS(
            on(HOMEROOM_TEACHER, OWN_CLASSES),
            on(HEAD, OWN_SCHOOL),
            on(CLERK, OWN_SCHOOL),
            on(BOARD_ICT, OWN_MUNICIPALITY)),
    /** To take units back, erase, check and hand them out, and to take a run back. */
    YEAR_CHANGE_DO(on(HEAD, OWN_SCHOOL), on(CLERK, OWN_SCHOOL), on(BOARD_ICT, OWN_MUNICIPALITY)),
    DISPOSAL_SEE(board()),
    DISPOSAL_KEEP(on(BOARD_ICT, OWN_MUNICIPALITY)),
    /** 財産処分の決裁: by a second person, never by the one who made the batch. */
    DISPOSAL_SIGN(board()),
    /** Costs, advice and figures of repairs. */
    REPAIR_FIGURES(on(HEAD, OWN_SCHOOL), on(CLERK, OWN_SCHOOL), board()),
    /** The four plans of the renewal subsidy: reading and writing their drafts. */
    PLAN_MAKE(board()),
    /** Putting a plan before the public, and taking it back. */
    PLAN_PUBLISH(on(BOARD_STAFF, OWN_MUNICIPALITY)),
    /** Failures, spares, forecast of pupils and scenarios of replacement. */
    RENEWAL_SEE(board()),
    RENEWAL_PLAN(board()),
    LOAN_SEE(on(HOMEROOM_TEACHER, OWN_CLASSES), on(HEAD, OWN_SCHOOL), on(CLERK, OWN_SCHOOL), board()),
    /** Handing units out and taking them back, and noting a guardian's paper. */
    LOAN_KEEP(
            on(HOMEROOM_TEACHER, OWN_CLASSES),
            on(HEAD, OWN_SCHOOL),
            on(CLERK, OWN_SCHOOL),
            on(BOARD_ICT, OWN_MUNICIPALITY)),
    /** 就学援助 and the like beside a loan: family data, each look is recorded. */
    LOAN_SUPPORT_SEE(on(HEAD, OWN_SCHOOL), on(CLERK, OWN_SCHOOL), on(BOARD_STAFF, OWN_MUNICIPALITY)),
    /** The text to which guardians agree before a unit goes home. */
    CONSENT_TEXT_KEEP(board()),
    CONSENT_GIVE(on(GUARDIAN, CHILDREN)),
    RESERVATION_SEE(on(TEACHER, OWN_SCHOOL), on(HEAD, OWN_SCHOOL), on(CLERK, OWN_SCHOOL), board()),
    RESERVATION_MAKE(on(TEACHER, OWN_SCHOOL), on(HEAD, OWN_SCHOOL), on(CLERK, OWN_SCHOOL)),
    RESERVATION_DECIDE(on(HEAD, OWN_SCHOOL), on(CLERK, OWN_SCHOOL)),
    /** 棚卸: seeing the sheet of the own school, and scanning what stands in its rooms. */
    STOCKTAKING_COUNT(on(TEACHER, OWN_SCHOOL), on(HEAD, OWN_SCHOOL), on(CLERK, OWN_SCHOOL), board()),
    /** Opening a stocktaking, and explaining its differences, from which steps of the ledger follow. */
    STOCKTAKING_KEEP(on(HEAD, OWN_SCHOOL), on(CLERK, OWN_SCHOOL), board()),
    /** 棚卸表の確認 by the head of the school. */
    STOCKTAKING_SIGN(on(HEAD, OWN_SCHOOL), on(BOARD_STAFF, OWN_MUNICIPALITY)),
    /** 棚卸の決裁: the board's sign-off of the whole, also of what a school has opened for itself. */
    STOCKTAKING_APPROVE(on(BOARD_STAFF, OWN_MUNICIPALITY)),
    /** The board's dashboard, with what the devices will cost. */
    DASHBOARD_BOARD(board()),
    DASHBOARD_SCHOOL(on(HEAD, OWN_SCHOOL), on(CLERK, OWN_SCHOOL), board()),
    DASHBOARD_CLASS(on(HOMEROOM_TEACHER, OWN_CLASSES), on(HEAD, OWN_SCHOOL), on(CLERK, OWN_SCHOOL), board()),
    ALERT_SEE(on(HOMEROOM_TEACHER, OWN_CLASSES), on(HEAD, OWN_SCHOOL), on(CLERK, OWN_SCHOOL), board()),
    /** To put an alert to rest until a day, for everybody who sees it. */
    ALERT_REST(on(HEAD, OWN_SCHOOL), on(CLERK, OWN_SCHOOL), on(BOARD_ICT, OWN_MUNICIPALITY)),
    /** From when on alerts are given. */
    ALERT_RULES(on(BOARD_ICT, OWN_MUNICIPALITY)),
    REPORT_SEE(on(HEAD, OWN_SCHOOL), on(CLERK, OWN_SCHOOL), board()),
    /** To order that reports are made week by week or month by month. */
    REPORT_SCHEDULE(on(HEAD, OWN_SCHOOL), on(CLERK, OWN_SCHOOL), board()),
    MUNICIPALITY_MANAGE(on(OPERATOR, INSTALLATION));

    private final Map<Role, Set<Scope>> table = new EnumMap<>(Role.class);

    Permission(Rule... rules) {
        for (Rule rule : rules) {
            for (Role role : rule.roles()) {
                table.computeIfAbsent(role, r -> EnumSet.noneOf(Scope.class)).add(rule.scope());
            }
        }
    }

    /** How far the role reaches with this permission; empty where it does not hold it. */
    public Set<Scope> scopesOf(Role role) {
        return table.getOrDefault(role, Set.of());
    }

    private record Rule(Set<Role> roles, Scope scope) {}

    private static Rule on(Role role, Scope scope) {
        return new Rule(Set.of(role), scope);
    }

    private static Rule board() {
        return new Rule(Set.of(BOARD_STAFF, BOARD_ICT), OWN_MUNICIPALITY);
    }
}
