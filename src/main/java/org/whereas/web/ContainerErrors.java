package org.whereas.web;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.whereas.problem.Rfc9457;

/// Answers what the server refuses before any resource is reached, such as a header that cannot be read: its own page
/// would name it. `web.xml` sends every error here.
@WebServlet("/refused")
public class ContainerErrors extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    transient Arrival arrival;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse answer) throws IOException {
        var refused = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code ? code : 404;
        var refusal = Rfc9457.ofStatus(refused);
        answer.setStatus(refusal.status());
        answer.setContentType(Rfc9457.MEDIA_TYPE);
        answer.setHeader("Cache-Control", "no-store");
        SecurityHeaders.put(answer, arrival.secure());
        var body = Json.createObjectBuilder(refusal.body()).build().toString();
        answer.getOutputStream().write(body.getBytes(StandardCharsets.UTF_8));
    }
}
