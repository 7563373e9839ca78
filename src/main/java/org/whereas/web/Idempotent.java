package org.whereas.web;

import jakarta.interceptor.InterceptorBinding;
import jakarta.ws.rs.NameBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// On a POST that creates: under the same `Idempotency-Key` it answers the same thing and creates nothing twice.
///
/// The key is per caller and address; its row is in the creating transaction; another body
/// under the same key is refused; keys are kept for 24 hours. The method must return a
/// [jakarta.ws.rs.core.Response] whose entity is JSON.
@NameBinding
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Idempotent {}
