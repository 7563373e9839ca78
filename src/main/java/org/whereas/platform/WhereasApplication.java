package org.whereas.platform;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/// All addresses of Whereas, pages and API alike, are JAX-RS resources of this application.
@ApplicationPath("/")
public class WhereasApplication extends Application {}
