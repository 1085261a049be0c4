package org.manabiya.portal.settings;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.mvc.Models;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.stream.Stream;
import org.manabiya.core.access.Caller;
import org.manabiya.core.access.SignedInOnly;
import org.manabiya.core.audit.Audit;
import org.manabiya.core.error.InvalidInput;
import org.manabiya.core.error.Refusal;
import org.manabiya.core.mail.Delivery;
import org.manabiya.core.mail.MailRecipients;
import org.manabiya.core.mail.MailTopic;
import org.manabiya.core.mail.Post;
import org.manabiya.core.text.Wording;
import org.manabiya.portal.page.Flash;

/** Mail of one's own choice: the address, what to be told of, and the end of it. */
@Controller
@RequestScoped
@Path("/settings/mail")
public class MailPages {
    private static final String SETTINGS = "redirect:/settings#mail";
    private static final String NOTHING_TO_CHOOSE = "settings/mailNone.jte";

    @Inject
    private MailRecipients recipients;

    @Inject
    private Post post;

    @Inject
    private Wording texts;

    @Inject
    private Audit audit;

    @Inject
    private Caller caller;

    @Inject
    private Models models;

    @Inject
    private Flash flash;

    /** Where a reader lands who comes back to the answer of a form: the form itself, or why there is none. */
    @GET
    @SignedInOnly
    public String form() {
        return isForCaller() ? SETTINGS : nothingToChoose();
    }

    /** Keeps an address and asks there whether it is the caller's. */
    @POST
    @SignedInOnly
    public String ask(@FormParam("address") String address, @FormParam("topic") List<String> topics) {
        if (!isForCaller()) {
            return nothingToChoose();
        }
        try {
            String code = recipients.ask(caller.account(), address, chosen(topics));
            audit.record("mail.ask", "account", caller.account(), null, null);
            if (post.ask(address.strip(), code, texts) == Delivery.SENT) {
                flash.success("settings.mail.asked");
            } else {
                flash.error("settings.mail.notSent");
            }
        } catch (InvalidInput wrong) {
            wrong.fields().forEach(field -> flash.error(field.key()));
        } catch (Refusal refusal) {
            flash.refused(refusal);
        }
        return SETTINGS;
    }

    private boolean isForCaller() {
        return post.isOn() && SettingsPages.isForMail(caller);
    }

    /** Not an error of the reader's: mail may have been switched off since the form was shown. */
    private String nothingToChoose() {
        models.put("because", post.isOn() ? "none" : "off");
        return NOTHING_TO_CHOOSE;
    }

    @POST
    @Path("topics")
    @SignedInOnly
    public String choose(@FormParam("topic") List<String> topics) {
        if (!isForCaller()) {
            return nothingToChoose();
        }
        recipients.choose(caller.account(), chosen(topics));
        flash.success("settings.mail.saved");
        return SETTINGS;
    }

    private static List<MailTopic> chosen(List<String> words) {
        return Stream.of(MailTopic.values())
                .filter(topic -> words != null && words.contains(topic.name()))
                .toList();
    }

    @POST
    @Path("forget")
    @SignedInOnly
    public String forget() {
        recipients.forget(caller.account());
        audit.record("mail.forget", "account", caller.account(), null, null);
        flash.success("settings.mail.forgotten");
        return SETTINGS;
    }
}
