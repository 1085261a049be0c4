package org.manabiya.portal.municipalities;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.mvc.Models;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import org.manabiya.core.access.Permission;
import org.manabiya.core.access.Requires;
import org.manabiya.core.error.Refusal;
import org.manabiya.core.identity.AddMunicipality;
import org.manabiya.core.organisation.Municipalities;
import org.manabiya.portal.page.Flash;

/** The boards of education that share the installation, for its operator. */
@Controller
@RequestScoped
@Path("/municipalities")
public class MunicipalityPages {
    @Inject
    private Municipalities municipalities;

    @Inject
    private AddMunicipality add;

    @Inject
    private Models models;

    @Inject
    private Flash flash;

    @GET
    @Requires(Permission.MUNICIPALITY_MANAGE)
    public String list() {
        return show(new AddMunicipality.Wish("", "", "", "", ""));
    }

    @POST
    @Requires(Permission.MUNICIPALITY_MANAGE)
    public String add(
            @FormParam("code") String code,
            @FormParam("name") String name,
            @FormParam("familyName") String familyName,
            @FormParam("givenName") String givenName,
            @FormParam("login") String login) {
        var wish = new AddMunicipality.Wish(code, name, familyName, givenName, login);
        try {
            var slip = add.add(wish);
            models.put("heading", name);
            models.put("back", "/municipalities");
            models.put("slips", List.of(slip));
            return "accounts/slips.jte";
        } catch (Refusal refusal) {
            flash.refused(refusal);
            return show(wish);
        }
    }

    private String show(AddMunicipality.Wish wish) {
        models.put("municipalities", municipalities.all());
        models.put("wish", wish);
        return "municipalities/list.jte";
    }
}
