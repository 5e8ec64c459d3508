// Generated from test/wire/published.json by "npm run generate". Do not edit.
export interface paths {
    "/api/v1/webhooks/types": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["scapi_app_endpoints_webhook_api_get_webhook_event_types"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["scapi_app_endpoints_webhook_api_get_webhook_subscriptions"];
        put?: never;
        post: operations["scapi_app_endpoints_webhook_api_post_webhook_subscription"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks/{subscription_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["scapi_app_endpoints_webhook_api_get_webhook_subscription"];
        put?: never;
        post?: never;
        delete: operations["scapi_app_endpoints_webhook_api_delete_webhook_subscription"];
        options?: never;
        head?: never;
        patch: operations["scapi_app_endpoints_webhook_api_update_webhook_subscription_patch"];
        trace?: never;
    };
    "/api/v1/webhooks/order-created": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["scapi_app_endpoints_webhook_api_order_created_webhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks/order-cancelled": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["scapi_app_endpoints_webhook_api_order_cancelled_webhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks/order-shipped": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["scapi_app_endpoints_webhook_api_order_shipped_webhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks/order-returned": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["scapi_app_endpoints_webhook_api_order_returned_webhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks/order-items-shipped": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ShipmentItemsShippedWebhookSchema"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks/order-items-cancelled": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ShipmentItemsCancelledWebhookSchema"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks/order-items-returned": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ShipmentItemsReturnedWebhookSchema"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks/stock-updated": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["StockWebhookMessageSchema"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks/product-master-status-updated": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ProductMasterStatusUpdatedWebhookMessageSchema"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/products/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["scapi_app_endpoints_product_api_get_products"];
        put?: never;
        post: operations["scapi_app_endpoints_product_api_upsert_product"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/products/rejected": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    style_key?: string | null;
                    page?: number;
                    per_page?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PagedRejectedProductSchema"];
                    };
                };
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["BadRequestSchema"];
                    };
                };
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["BadRequestSchema"];
                    };
                };
                default: {
                    headers: {
                        "X-RateLimit-Limit"?: number;
                        "X-RateLimit-Remaining"?: number;
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/products/status": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["scapi_app_endpoints_product_api_update_product_status"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/products/stocks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["scapi_app_endpoints_product_api_update_stock"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/products/prices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["scapi_app_endpoints_product_api_update_price"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/products/{sku}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    sku: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["BadRequestSchema"];
                    };
                };
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["BadRequestSchema"];
                    };
                };
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["BadRequestSchema"];
                    };
                };
                default: {
                    headers: {
                        "X-RateLimit-Limit"?: number;
                        "X-RateLimit-Remaining"?: number;
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/categories/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["scapi_app_endpoints_category_api_list_categories"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/categories/{category_id}/attribute-groups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["scapi_app_endpoints_category_api_list_attribute_groups"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/countries/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["CountriesAndLocalesResponseSchema"];
                    };
                };
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["BadRequestSchema"];
                    };
                };
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["BadRequestSchema"];
                    };
                };
                default: {
                    headers: {
                        "X-RateLimit-Limit"?: number;
                        "X-RateLimit-Remaining"?: number;
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/brands/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["BrandSchema"][];
                    };
                };
                default: {
                    headers: {
                        "X-RateLimit-Limit"?: number;
                        "X-RateLimit-Remaining"?: number;
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/results/products": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["scapi_app_endpoints_result_api_get_product_batch_results"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/results/status": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["scapi_app_endpoints_result_api_get_product_status_update_batch_results"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/results/stocks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["scapi_app_endpoints_result_api_get_stock_batch_results"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/results/prices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["scapi_app_endpoints_result_api_get_price_batch_results"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/results/cancel-orders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["scapi_app_endpoints_result_api_get_cancel_order_batch_results"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/results/return-orders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["scapi_app_endpoints_result_api_get_return_order_batch_results"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/results/ship-orders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["scapi_app_endpoints_result_api_get_ship_order_batch_results"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orders/carriers/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    page?: number;
                    per_page?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PagedCarrierSchema"];
                    };
                };
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["BadRequestSchema"];
                    };
                };
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["BadRequestSchema"];
                    };
                };
                default: {
                    headers: {
                        "X-RateLimit-Limit"?: number;
                        "X-RateLimit-Remaining"?: number;
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orders/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["scapi_app_endpoints_order_api_get_orders"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orders/{order_number}/delivery_document": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["scapi_app_endpoints_order_api_get_delivery_document"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orders/{order_number}/invoice": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @deprecated */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    order_number: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/pdf": string;
                    };
                };
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["BadRequestSchema"];
                    };
                };
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["BadRequestSchema"];
                    };
                };
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["BadRequestSchema"];
                    };
                };
                default: {
                    headers: {
                        "X-RateLimit-Limit"?: number;
                        "X-RateLimit-Remaining"?: number;
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orders/{order_number}/invoices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    order_number: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/zip": string;
                        "application/pdf": string;
                    };
                };
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["BadRequestSchema"];
                    };
                };
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["BadRequestSchema"];
                    };
                };
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["BadRequestSchema"];
                    };
                };
                default: {
                    headers: {
                        "X-RateLimit-Limit"?: number;
                        "X-RateLimit-Remaining"?: number;
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orders/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["scapi_app_endpoints_order_api_cancel_order_items"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orders/ship": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["scapi_app_endpoints_order_api_ship_order_items"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orders/return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["scapi_app_endpoints_order_api_return_order_items"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    type?: components["schemas"]["ReportType"] | null;
                    query?: string | null;
                    page?: number;
                    per_page?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PagedReportSchema"];
                    };
                };
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["BadRequestSchema"];
                    };
                };
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["BadRequestSchema"];
                    };
                };
                default: {
                    headers: {
                        "X-RateLimit-Limit"?: number;
                        "X-RateLimit-Remaining"?: number;
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/{report_id}/download": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    report_id: number;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["BadRequestSchema"];
                    };
                };
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["BadRequestSchema"];
                    };
                };
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["BadRequestSchema"];
                    };
                };
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["BadRequestSchema"];
                    };
                };
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["BadRequestSchema"];
                    };
                };
                default: {
                    headers: {
                        "X-RateLimit-Limit"?: number;
                        "X-RateLimit-Remaining"?: number;
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        AttributeGroupSchema: {
            attributes: components["schemas"]["AttributeSchema"][];
            id?: number | null;
            name: string;
            frontend_name: string;
            /** @default false */
            is_multiselect: boolean;
        };
        AttributeSchema: {
            id?: number | null;
            name: string;
            frontend_name: string;
        };
        BadRequestSchema: {
            message: string;
        };
        BatchRequestResponseSchema: {
            /** Format: uuid */
            batchRequestId: string;
        };
        BrandSchema: {
            id?: number | null;
            key: string;
            name: string;
        };
        CancelOrderItemSchema: {
            id: number;
        };
        CancelOrderResultItemSchema: {
            requestItem: components["schemas"]["CancelOrderItemSchema"];
            success: boolean;
            errors: string[];
        };
        CancelOrderResultsResponseSchema: {
            /** Format: uuid */
            batchRequestId: string;
            status: components["schemas"]["RequestStatus"];
            items: components["schemas"]["CancelOrderResultItemSchema"][];
        };
        CancelRequestSchema: {
            items: components["schemas"]["CancelOrderItemSchema"][];
        };
        CarrierSchema: {
            country_code: string;
            display_label?: string | null;
            key: string;
            carrier_name: string;
        };
        CategorySchema: {
            id?: number | null;
            name: string;
            path: string;
            parent_id?: number | null;
            material_composition_type?: ("textile" | "non-textile") | null;
            parent?: number | null;
        };
        CountriesAndLocalesResponseSchema: {
            countries: components["schemas"]["CountrySchema"][];
            locales: components["schemas"]["LocaleSchema"][];
            currencies: components["schemas"]["CurrencySchema"][];
        };
        CountrySchema: {
            code: string;
            name: string;
        };
        CurrencySchema: {
            country_code: string;
            code: string;
            name: string;
        };
        /** @enum {string} */
        EventType: "order.created" | "order.cancelled" | "order.shipped" | "order.returned" | "order_items.shipped" | "order_items.cancelled" | "order_items.returned" | "stock.updated" | "product_master.status_updated";
        /** @enum {string} */
        FulfillmentTypes: "dropshipping" | "fulfillment_by_marketplace";
        GetCategoriesResponseSchema: {
            items: components["schemas"]["CategorySchema"][];
            pagination: components["schemas"]["Pagination"];
        };
        GetOrderSchema: {
            order_items: components["schemas"]["OrderItemSchema"][];
            order_number: string;
            carrier_key: string;
            delivery_document_url: string;
            /** @default open */
            status: string;
            customer_key: string;
            shop: number;
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            updated_at: string;
            /** @default dropshipping */
            fulfillment_type: string;
            custom_data?: Record<string, never> | null;
            payment_method?: string | null;
            billing_street: string;
            billing_zip_code: string;
            billing_city: string;
            billing_country_code: string;
            billing_recipient_gender?: string | null;
            billing_recipient_first_name: string;
            billing_recipient_last_name: string;
            billing_additional?: string | null;
            shipping_street?: string | null;
            shipping_zip_code?: string | null;
            shipping_city?: string | null;
            shipping_country_code?: string | null;
            shipping_additional?: string | null;
            /** @default  */
            shipping_collection_point_key: string | null;
            /** @default  */
            shipping_collection_point_type: string | null;
            /** @default  */
            shipping_collection_point_description: string | null;
            /** @default  */
            customer_phone: string | null;
            /** @default  */
            customer_email: string | null;
            shipping_recipient_gender?: string | null;
            shipping_recipient_first_name: string;
            shipping_recipient_last_name: string;
            currency_code: string;
            cost_without_tax: number;
            cost_with_tax: number;
        };
        GetProductItemSchema: {
            style_key: string | null;
            status: components["schemas"]["Status"];
            sku: string;
            ean: string | null;
            name: string | null;
            /** @deprecated */
            description: string | null;
            descriptions: components["schemas"]["LocalizedDescriptionSchema"] | null;
            color: number | null;
            size: number | null;
            second_size: number | null;
            brand: number;
            category: number;
            quantity: number | null;
            quantity_fbm: number | null;
            weight: number | null;
            countries: string[] | null;
            country_of_origin: string | null;
            attributes: number[];
            material_composition_textile?: components["schemas"]["MaterialCompositionTextileSchema"][] | null;
            material_composition_non_textile?: components["schemas"]["MaterialCompositionNonTextileSchema"][] | null;
            prices: components["schemas"]["PriceSchema"][];
            images: string[];
        };
        GetProductMasterSchema: {
            external_reference_key?: string | null;
            /** @default draft */
            status: string;
            rejection_reasons?: components["schemas"]["RejectionReasonSchema"][] | null;
            rejection_message?: string | null;
            rejected_product_ids_hint?: Record<string, never> | null;
        };
        GetProductsResponseSchema: {
            items: components["schemas"]["GetProductItemSchema"][];
            pagination: components["schemas"]["Pagination"];
        };
        GetShipmentSchema: {
            items: number[];
            carrier_key: string;
            return_tracking_key?: string | null;
            tracking_key?: string | null;
        };
        LocaleSchema: {
            code: string;
            name: string;
        };
        LocalizedDescriptionSchema: {
            [key: string]: string;
        };
        MaterialCompositionNonTextileSchema: {
            cluster_id: number;
            components: components["schemas"]["NonTextileMaterialSchema"][];
        };
        MaterialCompositionTextileSchema: {
            cluster_id: number;
            components: components["schemas"]["TextileMaterialSchema"][];
        };
        NonTextileMaterialSchema: {
            material_id: number;
        };
        OrderCancelledWebhookSchema: {
            id?: number | null;
            /** @constant */
            event: "order.cancelled";
            /** Format: date-time */
            timestamp?: string;
            message: components["schemas"]["GetOrderSchema"];
            subscription_id?: number | null;
        };
        OrderCreatedWebhookSchema: {
            id?: number | null;
            /** @constant */
            event: "order.created";
            /** Format: date-time */
            timestamp?: string;
            message: components["schemas"]["GetOrderSchema"];
            subscription_id?: number | null;
        };
        OrderItemSchema: {
            return_tracking_key: string | null;
            shipment_tracking_key: string | null;
            sku: string;
            /** @default open */
            status: string;
            id?: number | null;
            /** @default 19 */
            vat: number;
            price_without_tax: number;
            price_with_tax: number;
            custom_data?: Record<string, never> | null;
        };
        OrderReturnedWebhookSchema: {
            id?: number | null;
            /** @constant */
            event: "order.returned";
            /** Format: date-time */
            timestamp?: string;
            message: components["schemas"]["GetOrderSchema"];
            subscription_id?: number | null;
        };
        OrderShippedWebhookSchema: {
            id?: number | null;
            /** @constant */
            event: "order.shipped";
            /** Format: date-time */
            timestamp?: string;
            message: components["schemas"]["GetOrderSchema"];
            subscription_id?: number | null;
        };
        PagedCarrierSchema: {
            items: components["schemas"]["CarrierSchema"][];
            pagination: components["schemas"]["Pagination"];
        };
        PagedGetOrderSchema: {
            items: components["schemas"]["GetOrderSchema"][];
            pagination: components["schemas"]["Pagination"];
        };
        PagedRejectedProductSchema: {
            items: components["schemas"]["RejectedProductSchema"][];
            pagination: components["schemas"]["Pagination"];
        };
        PagedReportSchema: {
            items: components["schemas"]["ReportSchema"][];
            pagination: components["schemas"]["Pagination"];
        };
        Pagination: {
            per_page: number;
            page: number;
            pages: number;
            total: number;
            next: string | null;
            prev: string | null;
        };
        PriceBatchResultsResponseSchema: {
            /** Format: uuid */
            batchRequestId: string;
            status: components["schemas"]["RequestStatus"];
            items: components["schemas"]["UpdatePriceResultItemSchema"][];
        };
        PriceSchema: {
            country_code: string;
            retail_price: number;
            sale_price?: number | null;
        };
        PriceSchemaNullable: {
            country_code: string;
            retail_price?: number | null;
            sale_price?: number | null;
        };
        ProductMasterStatusUpdatedWebhookMessageSchema: {
            id?: number | null;
            /** @constant */
            event: "product_master.status_updated";
            /** Format: date-time */
            timestamp?: string;
            message: components["schemas"]["GetProductMasterSchema"];
            subscription_id?: number | null;
        };
        RejectedProductSchema: {
            style_key?: string | null;
            rejection_reasons: components["schemas"]["RejectionReasonSchema"][];
            rejection_message?: string | null;
            rejected_product_ids_hint?: Record<string, never> | null;
        };
        RejectionReasonSchema: {
            key: string;
            type: string;
            name: string;
            description: string;
        };
        ReportSchema: {
            id?: number | null;
            type: string;
            file_name: string;
            file_url: string;
            /** Format: date */
            date: string;
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            updated_at: string;
        };
        /** @enum {string} */
        ReportType: "SELLABLE_STOCK" | "WAREHOUSE_MOVEMENTS" | "DAC7";
        /** @enum {string} */
        RequestStatus: "pending" | "processing" | "completed" | "retry" | "failed";
        ReturnItemSchema: {
            order_items: number[];
            return_tracking_key: string;
        };
        ReturnRequestSchema: {
            items: components["schemas"]["ReturnItemSchema"][];
        };
        ReturnResultItemSchema: {
            requestItem: components["schemas"]["ReturnItemSchema"];
            success: boolean;
            errors: string[];
        };
        ReturnResultsSchema: {
            /** Format: uuid */
            batchRequestId: string;
            status: components["schemas"]["RequestStatus"];
            items: components["schemas"]["ReturnResultItemSchema"][];
        };
        SecretWebhookSubscriptionSchema: {
            events: components["schemas"]["EventType"][];
            url: string;
            id?: number | null;
            description?: string | null;
            /** @default true */
            enabled: boolean;
            /** Format: date-time */
            created_at: string;
            client_secret: string;
        };
        ShipmentItemSchema: {
            order_items: number[];
            carrier_key: string;
            shipment_tracking_key: string;
            return_tracking_key: string;
        };
        ShipmentItemsCancelledWebhookSchema: {
            id?: number | null;
            /** @constant */
            event: "order_items.cancelled";
            /** Format: date-time */
            timestamp?: string;
            message: components["schemas"]["GetShipmentSchema"];
            subscription_id?: number | null;
        };
        ShipmentItemsReturnedWebhookSchema: {
            id?: number | null;
            /** @constant */
            event: "order_items.returned";
            /** Format: date-time */
            timestamp?: string;
            message: components["schemas"]["GetShipmentSchema"];
            subscription_id?: number | null;
        };
        ShipmentItemsShippedWebhookSchema: {
            id?: number | null;
            /** @constant */
            event: "order_items.shipped";
            /** Format: date-time */
            timestamp?: string;
            message: components["schemas"]["GetShipmentSchema"];
            subscription_id?: number | null;
        };
        ShipmentOrderResultsResponseSchema: {
            /** Format: uuid */
            batchRequestId: string;
            status: components["schemas"]["RequestStatus"];
            items: components["schemas"]["ShipmentResultItemSchema"][];
        };
        ShipmentRequestSchema: {
            items: components["schemas"]["ShipmentItemSchema"][];
        };
        ShipmentResultItemSchema: {
            requestItem: components["schemas"]["ShipmentItemSchema"];
            success: boolean;
            errors: string[];
        };
        /** @enum {string} */
        Status: "draft" | "pending_approval" | "rejected" | "pending_active" | "active" | "inactive" | "problem";
        StockBatchResultsResponseSchema: {
            /** Format: uuid */
            batchRequestId: string;
            status: components["schemas"]["RequestStatus"];
            items: components["schemas"]["UpdateStockResultItemSchema"][];
        };
        StockWebhookMessageSchema: {
            id?: number | null;
            /** @constant */
            event: "stock.updated";
            /** Format: date-time */
            timestamp?: string;
            message: components["schemas"]["WebhookStockSchema"][];
            subscription_id?: number | null;
        };
        TextileMaterialSchema: {
            material_id: number;
            fraction: number;
        };
        UpdatePriceItemSchema: {
            sku: string;
            price: components["schemas"]["PriceSchemaNullable"];
            valid_at?: string | null;
        };
        UpdatePriceResponseSchema: {
            /** Format: uuid */
            batchRequestId: string;
        };
        UpdatePriceResultItemSchema: {
            requestItem: components["schemas"]["UpdatePriceItemSchema"];
            success: boolean;
            errors: string[];
        };
        UpdatePriceSchema: {
            items: components["schemas"]["UpdatePriceItemSchema"][];
        };
        UpdateProductStatusBatchResultsResponseSchema: {
            /** Format: uuid */
            batchRequestId: string;
            status: components["schemas"]["RequestStatus"] | string;
            items: components["schemas"]["UpdateProductStatusResultItemSchema"][];
        };
        UpdateProductStatusItemSchema: {
            style_key: string;
            status: string;
        };
        UpdateProductStatusResponseSchema: {
            /** Format: uuid */
            batchRequestId: string;
        };
        UpdateProductStatusResultItemSchema: {
            requestItem: components["schemas"]["UpdateProductStatusItemSchema"];
            success: boolean;
            errors: string[];
        };
        UpdateProductStatusSchema: {
            items: components["schemas"]["UpdateProductStatusItemSchema"][];
        };
        UpdateStockItemSchema: {
            sku: string;
            quantity: number;
            valid_at?: string | null;
        };
        UpdateStockResponseSchema: {
            /** Format: uuid */
            batchRequestId: string;
        };
        UpdateStockResultItemSchema: {
            requestItem: components["schemas"]["UpdateStockItemSchema"];
            success: boolean;
            errors: string[];
        };
        UpdateStockSchema: {
            items: components["schemas"]["UpdateStockItemSchema"][];
        };
        UpsertProductBatchResultsResponseSchema: {
            /** Format: uuid */
            batchRequestId: string;
            status: components["schemas"]["RequestStatus"];
            items: components["schemas"]["UpsertProductResultItemSchema"][];
        };
        UpsertProductItemSchema: {
            style_key: string;
            sku: string;
            ean?: string | null;
            hs_code?: string | null;
            name?: string | null;
            /** @deprecated */
            description?: string | null;
            descriptions?: components["schemas"]["LocalizedDescriptionSchema"] | null;
            color: number;
            size: number | null;
            second_size?: number | null;
            brand: number;
            category: number;
            quantity?: number | null;
            weight: number;
            countries?: string[] | null;
            country_of_origin: string;
            attributes: number[];
            material_composition_textile?: components["schemas"]["MaterialCompositionTextileSchema"][] | null;
            material_composition_non_textile?: components["schemas"]["MaterialCompositionNonTextileSchema"][] | null;
            prices: components["schemas"]["PriceSchema"][];
            images: string[];
        };
        UpsertProductResultItemSchema: {
            requestItem: components["schemas"]["UpsertProductItemSchema"];
            success: boolean;
            errors: string[];
        };
        UpsertProductSchema: {
            items: components["schemas"]["UpsertProductItemSchema"][];
        };
        WebhookEventSchema: {
            description: string;
            event: string;
        };
        WebhookStockSchema: {
            sku: string;
            quantity: number | null;
            quantity_fbm: number | null;
        };
        WebhookSubscriptionPatchSchemaPatch: {
            events?: components["schemas"]["EventType"][] | null;
            url?: string | null;
            description?: string | null;
            enabled?: boolean | null;
        };
        WebhookSubscriptionPostSchema: {
            events: components["schemas"]["EventType"][];
            /** Format: uri */
            url: string;
            description?: string | null;
        };
        WebhookSubscriptionSchema: {
            events: components["schemas"]["EventType"][];
            url: string;
            id?: number | null;
            description?: string | null;
            /** @default true */
            enabled: boolean;
            /** Format: date-time */
            created_at: string;
        };
        /** @enum {string} */
        orders_app__models__order__Order__StatusChoices: "open" | "shipped" | "cancelled" | "returned" | "mixed";
        /** @enum {string} */
        orders_app__models__order_item__OrderItem__StatusChoices: "open" | "shipped" | "cancelled" | "returned";
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    scapi_app_endpoints_webhook_api_get_webhook_event_types: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookEventSchema"][];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BadRequestSchema"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BadRequestSchema"];
                };
            };
            default: {
                headers: {
                    "X-RateLimit-Limit"?: number;
                    "X-RateLimit-Remaining"?: number;
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    scapi_app_endpoints_webhook_api_get_webhook_subscriptions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookSubscriptionSchema"][];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BadRequestSchema"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BadRequestSchema"];
                };
            };
            default: {
                headers: {
                    "X-RateLimit-Limit"?: number;
                    "X-RateLimit-Remaining"?: number;
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    scapi_app_endpoints_webhook_api_post_webhook_subscription: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WebhookSubscriptionPostSchema"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SecretWebhookSubscriptionSchema"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BadRequestSchema"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BadRequestSchema"];
                };
            };
            default: {
                headers: {
                    "X-RateLimit-Limit"?: number;
                    "X-RateLimit-Remaining"?: number;
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    scapi_app_endpoints_webhook_api_get_webhook_subscription: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                subscription_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookSubscriptionSchema"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BadRequestSchema"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BadRequestSchema"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BadRequestSchema"];
                };
            };
            default: {
                headers: {
                    "X-RateLimit-Limit"?: number;
                    "X-RateLimit-Remaining"?: number;
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    scapi_app_endpoints_webhook_api_delete_webhook_subscription: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                subscription_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BadRequestSchema"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BadRequestSchema"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BadRequestSchema"];
                };
            };
            default: {
                headers: {
                    "X-RateLimit-Limit"?: number;
                    "X-RateLimit-Remaining"?: number;
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    scapi_app_endpoints_webhook_api_update_webhook_subscription_patch: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                subscription_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WebhookSubscriptionPatchSchemaPatch"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookSubscriptionSchema"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BadRequestSchema"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BadRequestSchema"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BadRequestSchema"];
                };
            };
            default: {
                headers: {
                    "X-RateLimit-Limit"?: number;
                    "X-RateLimit-Remaining"?: number;
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    scapi_app_endpoints_webhook_api_order_created_webhook: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OrderCreatedWebhookSchema"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    scapi_app_endpoints_webhook_api_order_cancelled_webhook: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OrderCancelledWebhookSchema"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    scapi_app_endpoints_webhook_api_order_shipped_webhook: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OrderShippedWebhookSchema"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    scapi_app_endpoints_webhook_api_order_returned_webhook: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OrderReturnedWebhookSchema"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    scapi_app_endpoints_product_api_get_products: {
        parameters: {
            query?: {
                style_key?: string | null;
                sku?: string | null;
                status?: components["schemas"]["Status"] | null;
                page?: number;
                per_page?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GetProductsResponseSchema"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BadRequestSchema"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BadRequestSchema"];
                };
            };
            default: {
                headers: {
                    "X-RateLimit-Limit"?: number;
                    "X-RateLimit-Remaining"?: number;
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    scapi_app_endpoints_product_api_upsert_product: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpsertProductSchema"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BatchRequestResponseSchema"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BadRequestSchema"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BadRequestSchema"];
                };
            };
            default: {
                headers: {
                    "X-RateLimit-Limit"?: number;
                    "X-RateLimit-Remaining"?: number;
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    scapi_app_endpoints_product_api_update_product_status: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateProductStatusSchema"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UpdateProductStatusResponseSchema"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BadRequestSchema"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BadRequestSchema"];
                };
            };
            default: {
                headers: {
                    "X-RateLimit-Limit"?: number;
                    "X-RateLimit-Remaining"?: number;
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    scapi_app_endpoints_product_api_update_stock: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateStockSchema"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UpdateStockResponseSchema"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BadRequestSchema"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BadRequestSchema"];
                };
            };
            default: {
                headers: {
                    "X-RateLimit-Limit"?: number;
                    "X-RateLimit-Remaining"?: number;
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    scapi_app_endpoints_product_api_update_price: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdatePriceSchema"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UpdatePriceResponseSchema"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BadRequestSchema"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BadRequestSchema"];
                };
            };
            default: {
                headers: {
                    "X-RateLimit-Limit"?: number;
                    "X-RateLimit-Remaining"?: number;
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    scapi_app_endpoints_category_api_list_categories: {
        parameters: {
            query?: {
                query?: string | null;
                parent_category?: number | null;
                page?: number;
                per_page?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GetCategoriesResponseSchema"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BadRequestSchema"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BadRequestSchema"];
                };
            };
            default: {
                headers: {
                    "X-RateLimit-Limit"?: number;
                    "X-RateLimit-Remaining"?: number;
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    scapi_app_endpoints_category_api_list_attribute_groups: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                category_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AttributeGroupSchema"][];
                };
            };
            default: {
                headers: {
                    "X-RateLimit-Limit"?: number;
                    "X-RateLimit-Remaining"?: number;
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    scapi_app_endpoints_result_api_get_product_batch_results: {
        parameters: {
            query: {
                batch_request_id: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UpsertProductBatchResultsResponseSchema"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BadRequestSchema"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BadRequestSchema"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BadRequestSchema"];
                };
            };
            default: {
                headers: {
                    "X-RateLimit-Limit"?: number;
                    "X-RateLimit-Remaining"?: number;
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    scapi_app_endpoints_result_api_get_product_status_update_batch_results: {
        parameters: {
            query: {
                batch_request_id: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UpdateProductStatusBatchResultsResponseSchema"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BadRequestSchema"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BadRequestSchema"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BadRequestSchema"];
                };
            };
            default: {
                headers: {
                    "X-RateLimit-Limit"?: number;
                    "X-RateLimit-Remaining"?: number;
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    scapi_app_endpoints_result_api_get_stock_batch_results: {
        parameters: {
            query: {
                batch_request_id: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StockBatchResultsResponseSchema"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BadRequestSchema"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BadRequestSchema"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BadRequestSchema"];
                };
            };
            default: {
                headers: {
                    "X-RateLimit-Limit"?: number;
                    "X-RateLimit-Remaining"?: number;
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    scapi_app_endpoints_result_api_get_price_batch_results: {
        parameters: {
            query: {
                batch_request_id: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PriceBatchResultsResponseSchema"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BadRequestSchema"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BadRequestSchema"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BadRequestSchema"];
                };
            };
            default: {
                headers: {
                    "X-RateLimit-Limit"?: number;
                    "X-RateLimit-Remaining"?: number;
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    scapi_app_endpoints_result_api_get_cancel_order_batch_results: {
        parameters: {
            query: {
                batch_request_id: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CancelOrderResultsResponseSchema"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BadRequestSchema"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BadRequestSchema"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BadRequestSchema"];
                };
            };
            default: {
                headers: {
                    "X-RateLimit-Limit"?: number;
                    "X-RateLimit-Remaining"?: number;
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    scapi_app_endpoints_result_api_get_return_order_batch_results: {
        parameters: {
            query: {
                batch_request_id: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReturnResultsSchema"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BadRequestSchema"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BadRequestSchema"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BadRequestSchema"];
                };
            };
            default: {
                headers: {
                    "X-RateLimit-Limit"?: number;
                    "X-RateLimit-Remaining"?: number;
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    scapi_app_endpoints_result_api_get_ship_order_batch_results: {
        parameters: {
            query: {
                batch_request_id: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShipmentOrderResultsResponseSchema"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BadRequestSchema"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BadRequestSchema"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BadRequestSchema"];
                };
            };
            default: {
                headers: {
                    "X-RateLimit-Limit"?: number;
                    "X-RateLimit-Remaining"?: number;
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    scapi_app_endpoints_order_api_get_orders: {
        parameters: {
            query?: {
                order_number?: string | null;
                customer_key?: string | null;
                carrier_key?: string | null;
                shop_country?: string | null;
                order_status?: components["schemas"]["orders_app__models__order__Order__StatusChoices"] | null;
                order_item_status?: components["schemas"]["orders_app__models__order_item__OrderItem__StatusChoices"] | null;
                orders_from?: string | null;
                orders_to?: string | null;
                fulfillment_type?: components["schemas"]["FulfillmentTypes"] | null;
                page?: number;
                per_page?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PagedGetOrderSchema"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BadRequestSchema"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BadRequestSchema"];
                };
            };
            default: {
                headers: {
                    "X-RateLimit-Limit"?: number;
                    "X-RateLimit-Remaining"?: number;
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    scapi_app_endpoints_order_api_get_delivery_document: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                order_number: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BadRequestSchema"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BadRequestSchema"];
                };
            };
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BadRequestSchema"];
                };
            };
            default: {
                headers: {
                    "X-RateLimit-Limit"?: number;
                    "X-RateLimit-Remaining"?: number;
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    scapi_app_endpoints_order_api_cancel_order_items: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CancelRequestSchema"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BatchRequestResponseSchema"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BadRequestSchema"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BadRequestSchema"];
                };
            };
            default: {
                headers: {
                    "X-RateLimit-Limit"?: number;
                    "X-RateLimit-Remaining"?: number;
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    scapi_app_endpoints_order_api_ship_order_items: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ShipmentRequestSchema"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BatchRequestResponseSchema"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BadRequestSchema"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BadRequestSchema"];
                };
            };
            default: {
                headers: {
                    "X-RateLimit-Limit"?: number;
                    "X-RateLimit-Remaining"?: number;
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    scapi_app_endpoints_order_api_return_order_items: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReturnRequestSchema"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BatchRequestResponseSchema"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BadRequestSchema"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BadRequestSchema"];
                };
            };
            default: {
                headers: {
                    "X-RateLimit-Limit"?: number;
                    "X-RateLimit-Remaining"?: number;
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
}
