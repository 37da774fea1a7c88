import { describe, expect, it } from 'vitest';
import { checkContact, readContact } from './contact.ts';

describe('the receiver', () => {
  it('has a name and a number', () => {
    expect(checkContact({ name: '李伟', phone: '13800138000' })).toEqual([]);
  });
  it('is told what is missing, field by field', () => {
    expect(
      checkContact({ name: ' ', phone: '1' }).map(({ field, refusal }) => [field, refusal.code]),
    ).toEqual([
      ['name', 'contact.name-missing'],
      ['phone', 'contact.phone-malformed'],
    ]);
  });

  it('is asked shortly for what is not there at all', () => {
    expect(checkContact({ name: '李伟', phone: ' ' }).map(({ refusal }) => refusal.code)).toEqual([
      'contact.phone-missing',
    ]);
  });
  it('is kept with one spelling of name and number', () => {
    expect(readContact({ name: ' Lí  Wei\u3000', phone: '+86 138-0013-8000' }).contact).toEqual({
      name: 'Lí Wei',
      phone: '13800138000',
    });
  });
  it('may leave out the country code of the address', () => {
    expect(readContact({ name: '陳大文', phone: '9123 4567' }, 'HK').contact.phone).toBe('+85291234567');
    expect(checkContact({ name: '陳大文', phone: '9123 4567' })).toHaveLength(1);
  });
});
