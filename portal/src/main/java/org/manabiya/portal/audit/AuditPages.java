package org.manabiya.portal.audit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.mvc.Models;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.manabiya.core.access.Caller;
import org.manabiya.core.access.Permission;
import org.manabiya.core.access.Reach;
import org.manabiya.core.access.Requires;
import org.manabiya.core.audit.Audit;
import org.manabiya.core.audit.AuditCursor;
import org.manabiya.core.audit.AuditEntry;
import org.manabiya.core.data.CoreData;
import org.manabiya.mdm.ledger.SubjectNames;
import org.manabiya.portal.export.TableExport;
import org.manabiya.portal.page.LocalAddress;
import org.manabiya.portal.page.Page;

/** Who did what, and who looked at what, for the board. */
@RequestScoped
@Path("/audit")
public class AuditPages {
    private static final int ROWS = 50;

    @Inject
    private Audit audit;

    @Inject
    private SubjectNames things;

    @Inject
    private Caller caller;

    @Inject
    private Models models;

    @Inject
    private Page page;

    @GET
    @Controller
    @Requires(Permission.AUDIT_SEE)
    public String list(
            @QueryParam("action") String action,
            @QueryParam("actor") String actor,
            @QueryParam("from") String from,
            @QueryParam("to") String to,
            @QueryParam("before") String before) {
        var reach = caller.reach(Permission.AUDIT_SEE);
        var wanted = wanted(action, actor, from, to, before);
        var entries = audit.page(reach, wanted, ROWS + 1);
        boolean more = entries.size() > ROWS;
        var shown = more ? entries.subList(0, ROWS) : entries;
        models.put("entries", shown);
        models.put("words", words());
        models.put("subjects", audit.subjectsOf(shown));
        models.put("things", things.of(subjects(shown)));
        models.put("actions", actions(reach));
        models.put("action", action == null ? "" : action);
        models.put("actor", actor == null ? "" : actor);
        models.put("from", from == null ? "" : from);
        models.put("to", to == null ? "" : to);
        models.put(
                "older",
                more
                        ? LocalAddress.of(
                                "/audit",
                                "action",
                                action,
                                "actor",
                                actor,
                                "from",
                                from,
                                "to",
                                to,
                                "before",
                                AuditCursor.at(shown.get(ROWS - 1)))
                        : "");
        models.put(
                "export", LocalAddress.of("/audit/export", "action", action, "actor", actor, "from", from, "to", to));
        return "audit/list.jte";
    }

    private static Set<UUID> subjects(List<AuditEntry> entries) {
        return entries.stream()
                .map(AuditEntry::subjectId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    private List<String> actions(Reach reach) {
        return audit.actions(reach).stream().sorted().toList();
    }

    @GET
    @Path("export")
    @Requires(Permission.AUDIT_EXPORT)
    public Response export(
            @QueryParam("action") String action,
            @QueryParam("actor") String actor,
            @QueryParam("from") String from,
            @QueryParam("to") String to,
            @QueryParam("format") String format) {
        var reach = caller.reach(Permission.AUDIT_EXPORT);
        var wanted = wanted(action, actor, from, to, null);
        audit.record("list.export", "audit", null, null, LocalAddress.of("/audit", "action", action));
        var words = words();
        var rows = audit.all(reach, wanted)
                .map(e -> Arrays.asList(
                        page.stamp(e.happenedAt()),
                        e.actor(),
                        roles(e),
                        e.address(),
                        page.named("audit.", e.action()),
                        page.named("audit.kind.", e.subjectKind()),
                        e.subjectId(),
                        words.of(e.action(), e.before()),
                        words.of(e.action(), e.after())));
        var headings = Stream.of("when", "who", "roles", "address", "action", "kind", "subject", "before", "after")
                .map(column -> page.t("audit.column." + column))
                .toList();
        return new TableExport(page.t("audit.title"), headings, rows).as(TableExport.Format.of(format));
    }

    private AuditWords words() {
        return new AuditWords(page.texts(), page::date);
    }

    private String roles(AuditEntry entry) {
        return Stream.of(entry.roles().split(","))
                .filter(role -> !role.isEmpty())
                .map(role -> page.named("role.", role))
                .collect(Collectors.joining(page.japanese() ? "・" : ", "));
    }

    private static Audit.Wanted wanted(String action, String actor, String from, String to, String before) {
        var first = day(from);
        var last = day(to);
        return new Audit.Wanted(
                action,
                actor,
                first == null ? null : first.atStartOfDay(CoreData.JAPAN).toInstant(),
                last == null
                        ? null
                        : last.plusDays(1).atStartOfDay(CoreData.JAPAN).toInstant(),
                AuditCursor.of(before));
    }

    private static LocalDate day(String typed) {
        try {
            return typed == null || typed.isBlank() ? null : LocalDate.parse(typed);
        } catch (DateTimeParseException noDay) {
            return null;
        }
    }
}
