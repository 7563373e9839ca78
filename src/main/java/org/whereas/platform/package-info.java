/// Puts the house together: the application, its database and migrations, what is loaded at start, health.
///
/// May use every feature; no feature uses it.
package org.whereas.platform;
