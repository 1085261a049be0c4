package org.manabiya.portal.affairs;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.mvc.Models;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;
import org.manabiya.affairs.attendance.AbsenceNotice;
import org.manabiya.affairs.attendance.AbsenceNotices;
import org.manabiya.affairs.attendance.NoticeKind;
import org.manabiya.affairs.attendance.Rolls;
import org.manabiya.affairs.attendance.SchoolDays;
import org.manabiya.core.access.Caller;
import org.manabiya.core.access.Permission;
import org.manabiya.core.access.Requires;
import org.manabiya.core.calendar.SchoolYear;
import org.manabiya.core.error.Refusal;
import org.manabiya.core.people.People;
import org.manabiya.core.people.Person;
import org.manabiya.core.people.PersonLocator;
import org.manabiya.portal.page.Flash;
import org.manabiya.portal.page.Page;

/** A guardian's page for a child: send a notice of absence (欠席連絡), see what became of it. */
@Controller
@RequestScoped
@Path("/")
public class ChildPages {
    @Inject
    private AbsenceNotices notices;

    @Inject
    private Rolls rolls;

    @Inject
    private SchoolDays days;

    @Inject
    private People people;

    @Inject
    private PersonLocator locator;

    @Inject
    private Caller caller;

    @Inject
    private Page page;

    @Inject
    private Models models;

    @Inject
    private Flash flash;

    @GET
    @Path("attendance/people/{person}")
    @Requires(Permission.ABSENCE_NOTICE_SEND)
    public String child(@PathParam("person") UUID person) {
        return show(Optional.of(person));
    }

    /** The page of the first child. */
    public String showFirst() {
        return show(Optional.empty());
    }

    @POST
    @Path("attendance/people/{person}")
    @Requires(Permission.ABSENCE_NOTICE_SEND)
    public String send(
            @PathParam("person") UUID person,
            @FormParam("kind") String kind,
            @FormParam("first") String first,
            @FormParam("last") String last,
            @FormParam("time") String time,
            @FormParam("reason") String reason) {
        try {
            var words = new AbsenceNotice.Words(kind(kind), day(first), day(last), RollForm.time(time), reason);
            notices.send(person, words);
            flash.success("roll.notice.sent");
        } catch (Refusal refusal) {
            tell(refusal);
        }
        return "redirect:/attendance/people/" + person;
    }

    @POST
    @Path("absence-notices/{absenceNotice}/withdrawal")
    @Requires(Permission.ABSENCE_NOTICE_SEND)
    public String withdraw(@PathParam("absenceNotice") UUID notice) {
        var pupil = notices.find(notice).orElseThrow(Refusal::notFound).pupilId();
        try {
            notices.withdraw(notice);
            flash.success("roll.notice.withdrawn");
        } catch (Refusal refusal) {
            tell(refusal);
        }
        return "redirect:/attendance/people/" + pupil;
    }

    private void tell(Refusal refusal) {
        flash.error(refusal.key(), refusal.variables().toArray(new Serializable[0]));
    }

    private String show(Optional<UUID> chosen) {
        var children = people.all(caller.children()).stream()
                .filter(child -> !child.hasLeft())
                .sorted(Comparator.comparing(
                                (Person child) -> child.grade() == null ? "" : child.grade(), Comparator.reverseOrder())
                        .thenComparing(Person::id))
                .map(child -> new NoticesView.Child(child.id(), child.givenName()))
                .toList();
        var child = children.stream()
                .filter(c -> chosen.isEmpty() || c.id().equals(chosen.get()))
                .findFirst();
        if (child.isEmpty()) {
            return "affairs/noChild.jte";
        }
        var today = days.today();
        models.put(
                "view",
                new NoticesView(
                        page,
                        children,
                        child.get(),
                        days.from(locator.locate(child.get().id()).orElseThrow(Refusal::notFound), today),
                        rolls.daysOf(child.get().id(), SchoolYear.of(today).first(), today),
                        notices.ofPupil(child.get().id())));
        return "affairs/child.jte";
    }

    private static NoticeKind kind(String word) {
        return Arrays.stream(NoticeKind.values())
                .filter(kind -> kind.name().equals(word))
                .findFirst()
                .orElse(null);
    }

    private LocalDate day(String text) {
        return text == null || text.isBlank() ? null : days.asked(text);
    }
}
