// Lets better-sqlite3, written for Node-API 10, run on Node-API 9.
//
// Version 10 allows references to any value; version 9 only to objects, functions and symbols. The binding keeps
// references to a few strings, so here any other value is put into an array, and the array is what is referred to.
// A type tag tells our arrays from those that the binding itself refers to.
#pragma once

#include <node_api.h>

static const napi_type_tag napi9_box_tag = {0x6c61746368206b65ULL, 0x79206e61706939ULL};

static inline napi_status napi9_create_reference(napi_env env, napi_value value, uint32_t count, napi_ref* result) {
  napi_valuetype type;
  napi_status status = napi_typeof(env, value, &type);
  if (status != napi_ok) return status;
  if (type == napi_object || type == napi_function || type == napi_symbol || type == napi_external)
    return napi_create_reference(env, value, count, result);

  napi_value box;
  status = napi_create_array_with_length(env, 1, &box);
  if (status == napi_ok) status = napi_type_tag_object(env, box, &napi9_box_tag);
  if (status == napi_ok) status = napi_set_element(env, box, 0, value);
  if (status != napi_ok) return status;
  // nobody else holds the box, so a weak reference to it would be empty at once
  return napi_create_reference(env, box, count > 0 ? count : 1, result);
}

static inline napi_status napi9_get_reference_value(napi_env env, napi_ref reference, napi_value* result) {
  napi_status status = napi_get_reference_value(env, reference, result);
  if (status != napi_ok || *result == NULL) return status;

  napi_valuetype type;
  status = napi_typeof(env, *result, &type);
  if (status != napi_ok || type != napi_object) return status;

  bool boxed = false;
  status = napi_check_object_type_tag(env, *result, &napi9_box_tag, &boxed);
  if (status != napi_ok || !boxed) return status;
  return napi_get_element(env, *result, 0, result);
}

#define napi_create_reference napi9_create_reference
#define napi_get_reference_value napi9_get_reference_value
