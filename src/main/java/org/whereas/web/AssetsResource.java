package org.whereas.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.whereas.problem.Problem;

/// Serves the assets, which never change under their address.
@Path("/assets/{name: .+}")
public class AssetsResource {

    @Inject
    Assets assets;

    @GET
    @Operation(hidden = true)
    public Response read(@PathParam("name") String name, @Context Request request) {
        var asset = assets.find(name).orElseThrow(() -> new Problem.NoSuchAddress("/assets/" + name).asException());
        var tag = new EntityTag(asset.hash());
        var unchanged = request.evaluatePreconditions(tag);
        if (unchanged != null) return unchanged.tag(tag).build();
        return Response.ok(asset.bytes(), asset.type())
                .tag(tag)
                .header(HttpHeaders.CACHE_CONTROL, "public, max-age=31536000, immutable")
                .build();
    }
}
