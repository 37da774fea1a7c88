import type { QuotedLine, QuoteView } from '@orderdesk/contract';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { shownStock } from '../catalogue/catalogue-product.ts';
import { productCard, type Viewer } from '../catalogue/product-card.view.ts';
import type { Quote } from './quote.ts';

/** A quote as its customer sees it: without costs, with cards to show. */
export function quoteView(catalogue: Catalogue, quote: Quote, viewer: Viewer): QuoteView {
  return {
    lines: quote.lines.map((line) => quotedLine(catalogue, line, viewer)),
    totals: quote.totals,
    freeShippingIn: quote.freeShippingIn,
    delivery: quote.delivery.map((option) => ({ ...option })),
    estimated: quote.estimated,
    ...(quote.limit ? { limit: { code: quote.limit.code, text: quote.limit.text } } : {}),
  };
}

function quotedLine(catalogue: Catalogue, checked: Quote['lines'][number], viewer: Viewer): QuotedLine {
  const { asked, product, unit, priced, line, issue } = checked;
  const available = product ? catalogue.available(product._id) : 0;
  return {
    productId: asked.productId,
    unit: unit && { ...unit },
    quantity: asked.quantity,
    product:
      product && productCard({ product, brand: catalogue.brandLabel(product.brandId), available }, viewer),
    unitPrice: priced?.unitPrice ?? 0,
    listPrice: priced?.listPrice ?? 0,
    reason: priced?.priceReason ?? null,
    taxRate: product?.taxRate ?? 0,
    counted: line !== null,
    subtotal: line?.subtotal ?? 0,
    discount: line?.discount ?? 0,
    total: line?.total ?? 0,
    stock: product && shownStock(product, unit, available, viewer.exactStock),
    issue,
  };
}
