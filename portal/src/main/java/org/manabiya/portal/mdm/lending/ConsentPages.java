package org.manabiya.portal.mdm.lending;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.mvc.Models;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Form;
import jakarta.ws.rs.core.MediaType;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.manabiya.core.access.Caller;
import org.manabiya.core.access.Permission;
import org.manabiya.core.access.Requires;
import org.manabiya.core.error.Refusal;
import org.manabiya.core.people.People;
import org.manabiya.core.people.Person;
import org.manabiya.mdm.lending.Consents;
import org.manabiya.portal.page.Flash;

/** The text to which guardians agree, written by the board, and a guardian's signature for each child. */
@Controller
@RequestScoped
@Path("/")
public class ConsentPages {
    @Inject
    private Consents consents;

    @Inject
    private People people;

    @Inject
    private Caller caller;

    @Inject
    private Models models;

    @Inject
    private Flash flash;

    @GET
    @Path("consents/text")
    @Requires(Permission.CONSENT_TEXT_KEEP)
    public String text() {
        models.put("texts", consents.texts(caller.municipality()));
        return "mdm/lending/consentText.jte";
    }

    @POST
    @Path("consents/text")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Requires(Permission.CONSENT_TEXT_KEEP)
    public String write(Form form) {
        return said(
                "/consents/text",
                "lending.consent.written",
                () -> consents.write(caller.municipality(), form.asMap().getFirst("body")));
    }

    @GET
    @Path("consents/people/{person}")
    @Requires(Permission.CONSENT_GIVE)
    public String child(@PathParam("person") UUID person) {
        List<Person> children = people.all(caller.children()).stream()
                .filter(child -> !child.hasLeft())
                .sorted(Comparator.comparing(Person::id))
                .toList();
        models.put("children", children);
        models.put("child", people.find(person).orElseThrow(Refusal::notFound));
        models.put("text", consents.present(caller.municipality()).orElse(null));
        models.put("consents", consents.of(person));
        return "mdm/lending/consent.jte";
    }

    @POST
    @Path("consents/people/{person}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Requires(Permission.CONSENT_GIVE)
    public String sign(@PathParam("person") UUID person, Form form) {
        SentLoan sent = new SentLoan(form);
        return said(
                "/consents/people/" + person,
                "lending.consent.signed",
                () -> consents.sign(person, sent.id("text"), sent.text("name"), "yes".equals(sent.text("agreed"))));
    }

    @POST
    @Path("consents/people/{person}/withdrawal")
    @Requires(Permission.CONSENT_GIVE)
    public String withdraw(@PathParam("person") UUID person) {
        return said("/consents/people/" + person, "lending.consent.withdrawn", () -> consents.withdraw(person));
    }

    private String said(String back, String done, Runnable act) {
        try {
            act.run();
            flash.success(done);
        } catch (Refusal refusal) {
            flash.refused(refusal);
        }
        return "redirect:" + back;
    }
}
