package org.manabiya.portal.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.manabiya.core.access.Caller;
import org.manabiya.core.access.Permission;
import org.manabiya.core.access.Role;

/** The navigation of each role: only what its owner may open, the most frequent first. */
public final class Navigation {
    /** A place to go: its address, the key of its text and its icon. */
    public record Item(String address, String key, String icon) {}

    /** A group of places; the key is null for the first group, which has no heading. */
    public record Section(String key, List<Item> items) {}

    private Navigation() {}

    static List<Section> of(Caller caller) {
        if (caller.is(Role.PUPIL)) {
            return List.of(new Section(null, PUPIL));
        }
        if (caller.roles().equals(Set.of(Role.GUARDIAN))) {
            return List.of(new Section(null, GUARDIAN));
        }
        var sections = new ArrayList<Section>();
        for (Section section : List.of(
                new Section(null, List.of(new Item("/", "nav.today", "home"))),
                new Section("nav.affairs", allowed(caller, AFFAIRS)),
                new Section("nav.learning", allowed(caller, LEARNING)),
                new Section("nav.devices", allowed(caller, DEVICES)),
                new Section("nav.planning", allowed(caller, RENEWAL)),
                new Section("nav.organisation", allowed(caller, ORGANISATION)),
                new Section("nav.operation", allowed(caller, OPERATION)))) {
            if (!section.items().isEmpty()) {
                sections.add(section);
            }
        }
        return sections;
    }

    /**
     * The address to mark on a page: the one that the path ends with, since a class's attendance belongs to attendance and a school's
     * calendar to the calendar; else the longest that is the path or lies above it, so that one place is marked and not its parents; null
     * for none.
     */
    static String nearest(List<Section> sections, String path) {
        var addresses = sections.stream()
                .flatMap(section -> section.items().stream())
                .map(Item::address)
                .filter(address -> !address.equals("/") || path.equals("/"))
                .toList();
        return addresses.stream()
                .filter(path::endsWith)
                .findFirst()
                .or(() -> addresses.stream()
                        .filter(address -> path.startsWith(address + "/"))
                        .max(Comparator.comparingInt(String::length)))
                .orElse(null);
    }

    private record Guarded(Permission permission, Item item) {}

    private static final List<Item> PUPIL = List.of(
            new Item("/", "nav.pupil.home", "home"),
            new Item("/learning", "nav.pupil.learning", "book"),
            new Item("/help", "nav.pupil.help", "speech"),
            new Item("/settings", "nav.pupil.settings", "settings"));

    private static final List<Item> GUARDIAN = List.of(
            new Item("/", "nav.today", "home"),
            new Item("/attendance", "nav.attendance", "calendar"),
            new Item("/settings", "nav.settings", "settings"));

    private static final List<Guarded> AFFAIRS =
            List.of(new Guarded(Permission.ATTENDANCE_SEE, new Item("/attendance", "nav.attendance", "attendance")));

    private static final List<Guarded> LEARNING =
            List.of(new Guarded(Permission.MATERIAL_MAKE, new Item("/materials", "nav.materials", "book")));

    private static final List<Guarded> DEVICES = List.of(
            new Guarded(Permission.DASHBOARD_CLASS, new Item("/dashboard", "nav.dashboard", "tablet")),
            new Guarded(Permission.ALERT_SEE, new Item("/alerts", "nav.alerts", "bell")),
            new Guarded(Permission.DEVICE_SEE, new Item("/devices", "nav.ledger", "tablet")),
            new Guarded(Permission.LOAN_SEE, new Item("/lending", "nav.lending", "person")),
            new Guarded(Permission.RESERVATION_SEE, new Item("/reservations", "nav.reservations", "calendar")),
            new Guarded(Permission.STOCKTAKING_COUNT, new Item("/stocktaking", "nav.stocktaking", "check")),
            new Guarded(Permission.REPAIR_SEE, new Item("/repairs", "nav.repairs", "box")),
            new Guarded(Permission.YEAR_CHANGE_SEE, new Item("/year-changes", "nav.yearChange", "calendar")),
            new Guarded(Permission.REPORT_SEE, new Item("/reports", "nav.reports", "download")),
            new Guarded(Permission.DISPOSAL_SEE, new Item("/disposals", "nav.disposal", "list")),
            new Guarded(Permission.DEVICE_IMPORT, new Item("/devices/imports", "nav.deviceImport", "upload")));

    private static final List<Guarded> RENEWAL = List.of(
            new Guarded(Permission.PLAN_MAKE, new Item("/renewal", "nav.renewal", "calendar")),
            new Guarded(Permission.RENEWAL_SEE, new Item("/renewal/failures", "nav.failures", "list")),
            new Guarded(Permission.RENEWAL_SEE, new Item("/renewal/spares", "nav.spares", "box")),
            new Guarded(Permission.RENEWAL_SEE, new Item("/renewal/forecast", "nav.forecast", "people")),
            new Guarded(Permission.RENEWAL_SEE, new Item("/renewal/scenarios", "nav.scenarios", "list")));

    private static final List<Guarded> ORGANISATION = List.of(
            new Guarded(Permission.SCHOOL_SEE, new Item("/schools", "nav.schools", "school")),
            new Guarded(Permission.CALENDAR_SEE, new Item("/calendar", "nav.calendar", "calendar")),
            new Guarded(Permission.PERSON_SEE, new Item("/people", "nav.people", "people")),
            new Guarded(Permission.TRANSFER_RECORD, new Item("/transfers", "nav.transfers", "people")),
            new Guarded(Permission.ACCOUNT_SEE, new Item("/accounts", "nav.accounts", "key")),
            new Guarded(Permission.ROSTER_IMPORT, new Item("/roster", "nav.roster", "upload")));

    private static final List<Guarded> OPERATION = List.of(
            new Guarded(Permission.PERMISSIONS_SEE, new Item("/permissions", "nav.permissions", "shield")),
            new Guarded(Permission.AUDIT_SEE, new Item("/audit", "nav.audit", "list")),
            new Guarded(Permission.JOB_SEE, new Item("/jobs", "nav.jobs", "clock")),
            new Guarded(Permission.MUNICIPALITY_MANAGE, new Item("/municipalities", "nav.municipalities", "school")));

    private static List<Item> allowed(Caller caller, List<Guarded> items) {
        return items.stream()
                .filter(guarded -> caller.may(guarded.permission()))
                .map(Guarded::item)
                .toList();
    }
}
