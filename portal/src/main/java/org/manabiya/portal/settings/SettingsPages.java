package org.manabiya.portal.settings;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.mvc.Models;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.manabiya.core.access.Caller;
import org.manabiya.core.access.OpenToAll;
import org.manabiya.core.access.Permission;
import org.manabiya.core.access.SignedInOnly;
import org.manabiya.core.error.Refusal;
import org.manabiya.core.identity.Accounts;
import org.manabiya.core.identity.Token;
import org.manabiya.core.identity.Tokens;
import org.manabiya.core.mail.MailRecipients;
import org.manabiya.core.mail.MailSettings;
import org.manabiya.core.mail.Postings;
import org.manabiya.portal.page.Flash;
import org.manabiya.portal.page.Language;
import org.manabiya.portal.page.LocalAddress;

/** The reader's own settings: language, furigana, password, tokens for the API. */
@Controller
@RequestScoped
@Path("/settings")
public class SettingsPages {
    private static final int A_YEAR = 365 * 24 * 60 * 60;

    @Inject
    private Caller caller;

    @Inject
    private Accounts accounts;

    @Inject
    private Tokens tokens;

    @Inject
    private MailRecipients recipients;

    @Inject
    private MailSettings mail;

    @Inject
    private Postings postings;

    @Inject
    private Models models;

    @Inject
    private Flash flash;

    @Inject
    private HttpServletRequest request;

    @GET
    @SignedInOnly
    public String show() {
        return show("");
    }

    /**
     * The switches of every page. Signed out, the language is kept in a cookie; signed in, with the account.
     *
     * @param back the page to come back to
     */
    @POST
    @Path("view")
    @OpenToAll
    public Response view(
            @FormParam("language") String language,
            @FormParam("furigana") String furigana,
            @FormParam("back") String back) {
        if (caller.isSignedIn()) {
            accounts.prefer(
                    caller.account(),
                    language == null ? caller.preferences().language() : language,
                    furigana == null ? caller.preferences().furigana() : furigana);
        }
        var answer = Response.seeOther(URI.create(LocalAddress.orHome(back)));
        if ("ja".equals(language) || "en".equals(language)) {
            answer.cookie(new NewCookie.Builder(Language.COOKIE)
                    .value(language)
                    .path("/")
                    .maxAge(A_YEAR)
                    .httpOnly(true)
                    .secure(request.isSecure())
                    .sameSite(NewCookie.SameSite.LAX)
                    .build());
        }
        return answer.build();
    }

    /** Makes a token and shows it on the answer to the form: it is kept nowhere, so that it cannot be shown again. */
    @POST
    @Path("tokens")
    @SignedInOnly
    public String makeToken(
            @FormParam("name") String name,
            @FormParam("days") @DefaultValue("30") int days,
            @FormParam("use") String use) {
        try {
            var kind = "WRITE".equals(use) ? Token.Use.WRITE : Token.Use.READ;
            return show(tokens.make(caller.account(), name, days, kind).secret());
        } catch (Refusal refusal) {
            flash.refused(refusal);
            return "redirect:/settings";
        }
    }

    /** Where a reader lands who comes back to the answer of the form above. */
    @GET
    @Path("tokens")
    @SignedInOnly
    public String tokens() {
        return "redirect:/settings";
    }

    @POST
    @Path("tokens/revoke")
    @SignedInOnly
    public String revokeToken(@FormParam("id") UUID id) {
        tokens.revoke(caller.account(), id);
        flash.success("settings.token.revoked");
        return "redirect:/settings";
    }

    private String show(String secret) {
        models.put("secret", secret);
        models.put("tokens", tokens.validOf(caller.account()));
        models.put("mostDays", Tokens.MOST_DAYS);
        models.put("mailOn", mail.isOn());
        models.put("forMail", isForMail(caller));
        models.put("notTaken", postings.notTaken(caller.account()).orElse(null));
        models.put("recipient", recipients.of(caller.account()).orElse(null));
        return "settings/settings.jte";
    }

    /** Whether there is anything that the caller could be told by mail. */
    static boolean isForMail(Caller caller) {
        return caller.may(Permission.ALERT_SEE) || caller.may(Permission.REPORT_SEE);
    }
}
