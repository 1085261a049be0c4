package org.manabiya.portal.page;

import gg.jte.Content;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.WriterOutput;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mvc.engine.ViewEngine;
import jakarta.mvc.engine.ViewEngineContext;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** Joins Jakarta MVC and JTE: a view {@code mdm/ledger/list.jte} is rendered with the controller's models and the {@link Page}. */
@ApplicationScoped
public class JteViewEngine implements ViewEngine {
    private final TemplateEngine templates = TemplateEngine.createPrecompiled(
            null, ContentType.Html, JteViewEngine.class.getClassLoader(), "org.manabiya.portal.templates");

    @Inject
    private Page page;

    @Override
    public boolean supports(String view) {
        return view.endsWith(".jte");
    }

    @Override
    public void processView(ViewEngineContext context) {
        var models = new HashMap<>(context.getModels().asMap());
        try {
            var writer = new OutputStreamWriter(context.getOutputStream(), StandardCharsets.UTF_8);
            render(context.getView(), models, writer);
            writer.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A page as the body of a JAX-RS answer, where no controller method returns a view. */
    public StreamingOutput body(String view, Map<String, Object> models) {
        return out -> {
            var writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
            render(view, new HashMap<>(models), writer);
            writer.flush();
        };
    }

    /** A view as a part of another one. */
    public Content part(String view, Map<String, Object> models) {
        var all = new HashMap<>(models);
        all.put("page", page);
        return output -> templates.render(view, all, output);
    }

    private void render(String view, Map<String, Object> models, OutputStreamWriter writer) {
        models.put("page", page);
        models.keySet().removeIf(name -> name.equals("mvc") || name.equals("request") || name.equals("response"));
        templates.render(view, models, new WriterOutput(writer));
    }
}
