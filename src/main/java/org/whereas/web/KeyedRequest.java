package org.whereas.web;

/// What tells one keyed request from another: its key, its address, and the hash of its body.
record KeyedRequest(String key, String address, String bodySha256) {

    static final String ATTRIBUTE = KeyedRequest.class.getName();
    static final int LONGEST_KEY = 200;
}
