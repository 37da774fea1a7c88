/**
 * Written by `scripts/write-divisions.ts` from `@vant/area-data`, never by hand. Of each division: its code as in GB/T 2260, its Chinese name
 * and, where it is short enough to be read, its name in Latin letters without what kind of place it is. The first four figures are the city's.
 */
export const COUNTIES = `
110101 东城区 Dongcheng;110102 西城区 Xicheng;110105 朝阳区 Chaoyang;110106 丰台区 Fengtai;110107 石景山区 Shijingshan;110108 海淀区 Haidian;110109 门头沟区 Mentougou;110111 房山区 Fangshan;110112 通州区 Tongzhou;110113 顺义区 Shunyi;110114 昌平区 Changping;110115 大兴区 Daxing;110116 怀柔区 Huairou;110117 平谷区 Pinggu;110118 密云区 Miyun;110119 延庆区 Yanqing
120101 和平区 Heping;120102 河东区 Hedong;120103 河西区 Hexi;120104 南开区 Nankai;120105 河北区 Hebei;120106 红桥区 Hongqiao;120110 东丽区 Dongli;120111 西青区 Xiqing;120112 津南区 Jinnan;120113 北辰区 Beichen;120114 武清区 Wuqing;120115 宝坻区 Baodi;120116 滨海新区 Binhai;120117 宁河区 Ninghe;120118 静海区 Jinghai;120119 蓟州区 Jizhou
130102 长安区 Chang'an;130104 桥西区 Qiaoxi;130105 新华区 Xinhua;130107 井陉矿区 Jingxing Mining District;130108 裕华区 Yuhua;130109 藁城区 Gaocheng;130110 鹿泉区 Luquan;130111 栾城区 Luancheng;130121 井陉县 Jingxing County;130123 正定县 Zhengding;130125 行唐县 Xingtang;130126 灵寿县 Lingshou;130127 高邑县 Gaoyi;130128 深泽县 Shenze;130129 赞皇县 Zanhuang;130130 无极县 Wuji;130131 平山县 Pingshan;130132 元氏县 Yuanshi;130133 赵县 Zhaoxian;130171 石家庄高新技术产业开发区;130172 石家庄循环化工园区;130181 辛集市 Xinji;130183 晋州市 Jinzhou;130184 新乐市 Xinle
130202 路南区 Lunan;130203 路北区 Lubei;130204 古冶区 Guye;130205 开平区 Kaiping;130207 丰南区 Fengnan;130208 丰润区 Fengrun;130209 曹妃甸区 Caofeidian;130224 滦南县 Luannan;130225 乐亭县 Laoting;130227 迁西县 Qianxi;130229 玉田县 Yutian;130273 唐山高新技术产业开发区;130274 河北唐山海港经济开发区;130281 遵化市 Zunhua;130283 迁安市 Qian'an;130284 滦州市 Luanzhou
130302 海港区 Haigang;130303 山海关区 Shanhaiguan;130304 北戴河区 Beidaihe District;130306 抚宁区 Funing;130321 青龙满族自治县 Qinglong;130322 昌黎县 Changli;130324 卢龙县 Lulong;130371 秦皇岛市经济技术开发区;130372 北戴河新区 Beidaihe New Area;130390 经济技术开发区
130402 邯山区 Hanshan;130403 丛台区 Congtai;130404 复兴区 Fuxing;130406 峰峰矿区 Fengfeng;130407 肥乡区 Feixiang;130408 永年区 Yongnian;130423 临漳县 Linzhang;130424 成安县 Cheng'an;130425 大名县 Daming;130426 涉县 Shexian;130427 磁县 Cixian;130430 邱县 Qiuxian;130431 鸡泽县 Jize;130432 广平县 Guangping;130433 馆陶县 Guantao;130434 魏县 Weixian;130435 曲周县 Quzhou;130471 邯郸经济技术开发区;130473 邯郸冀南新区 Handanjinan;130481 武安市 Wu'an
130502 襄都区 Xiangdu;130503 信都区 Xindu;130505 任泽区 Renze;130506 南和区 Nanhe;130522 临城县 Lincheng;130523 内丘县 Neiqiu;130524 柏乡县 Baixiang;130525 隆尧县 Longyao;130528 宁晋县 Ningjin;130529 巨鹿县 Julu;130530 新河县 Xinhe;130531 广宗县 Guangzong;130532 平乡县 Pingxiang;130533 威县 Weixian;130534 清河县 Qinghe;130535 临西县 Linxi;130571 河北邢台经济开发区;130581 南宫市 Nangong;130582 沙河市 Shahe
130602 竞秀区 Jingxiu;130606 莲池区 Lianchi;130607 满城区 Mancheng;130608 清苑区 Qingyuan;130609 徐水区 Xushui;130623 涞水县 Laishui;130624 阜平县 Fuping;130626 定兴县 Dingxing;130627 唐县 Tangxian;130628 高阳县 Gaoyang;130629 容城县 Rongcheng;130630 涞源县 Laiyuan;130631 望都县 Wangdu;130632 安新县 Anxin;130633 易县 Yixian;130634 曲阳县 Quyang;130635 蠡县 Lixian;130636 顺平县 Shunping;130637 博野县 Boye;130638 雄县 Xiongxian;130671 保定高新技术产业开发区;130672 保定白沟新城;130681 涿州市 Zhuozhou;130682 定州市 Dingzhou;130683 安国市 Anguo;130684 高碑店市 Gaobeidian
130702 桥东区 Qiaodong;130703 桥西区 Qiaoxi;130705 宣化区 Xuanhua;130706 下花园区 Xiahuayuan;130708 万全区 Wanquan;130709 崇礼区 Chongli;130722 张北县 Zhangbei;130723 康保县 Kangbao;130724 沽源县 Guyuan;130725 尚义县 Shangyi;130726 蔚县 Yuxian;130727 阳原县 Yangyuan;130728 怀安县 Huai'an;130730 怀来县 Huailai;130731 涿鹿县 Zhuolu;130732 赤城县 Chicheng;130772 张家口市察北管理区
130802 双桥区 Shuangqiao;130803 双滦区 Shuangluan;130804 鹰手营子矿区 Yingshouyingzi;130821 承德县 Chengde;130822 兴隆县 Xinglong;130824 滦平县 Luanping;130825 隆化县 Longhua;130826 丰宁满族自治县 Fengning;130827 宽城满族自治县 Kuancheng;130828 围场满族蒙古族自治县 Weichang;130871 承德高新技术产业开发区;130881 平泉市 Pingquan
130902 新华区 Xinhua;130903 运河区 Yunhe;130921 沧县 Cangxian;130922 青县 Qingxian;130923 东光县 Dongguang;130924 海兴县 Haixing;130925 盐山县 Yanshan;130926 肃宁县 Suning;130927 南皮县 Nanpi;130928 吴桥县 Wuqiao;130929 献县 Xianxian;130930 孟村回族自治县 Mengcun;130971 河北沧州经济开发区;130972 沧州高新技术产业开发区;130973 沧州渤海新区 Cangzhoubohai;130981 泊头市 Botou;130982 任丘市 Renqiu;130983 黄骅市 Huanghua;130984 河间市 Hejian
131002 安次区 Anci;131003 广阳区 Guangyang;131022 固安县 Gu'an;131023 永清县 Yongqing;131024 香河县 Xianghe;131025 大城县 Daicheng;131026 文安县 Wen'an;131028 大厂回族自治县 Dachang;131071 廊坊经济技术开发区;131081 霸州市 Bazhou;131082 三河市 Sanhe;131090 开发区 Kaifa
131102 桃城区 Taocheng;131103 冀州区 Jizhou;131121 枣强县 Zaoqiang;131122 武邑县 Wuyi;131123 武强县 Wuqiang;131124 饶阳县 Raoyang;131125 安平县 Anping;131126 故城县 Gucheng;131127 景县 Jingxian;131128 阜城县 Fucheng;131171 河北衡水经济开发区;131172 衡水滨湖新区 Hengshuibinhu;131182 深州市 Shenzhou
140105 小店区 Xiaodian;140106 迎泽区 Yingze;140107 杏花岭区 Xinghualing;140108 尖草坪区 Jiancaoping;140109 万柏林区 Wanbai;140110 晋源区 Jinyuan;140121 清徐县 Qingxu;140122 阳曲县 Yangqu;140123 娄烦县 Loufan;140181 古交市 Gujiao
140212 新荣区 Xinrong;140213 平城区 Pingcheng;140214 云冈区 Yungang;140215 云州区 Yunzhou;140221 阳高县 Yanggao;140222 天镇县 Tianzhen;140223 广灵县 Guangling;140224 灵丘县 Lingqiu;140225 浑源县 Hunyuan;140226 左云县 Zuoyun;140271 山西大同经济开发区
140302 城区 Chengqu;140303 矿区 Kuangqu;140311 郊区 Jiaoqu;140321 平定县 Pingding;140322 盂县 Yuxian
140403 潞州区 Luzhou;140404 上党区 Shangdang;140405 屯留区 Tunliu;140406 潞城区 Lucheng;140423 襄垣县 Xiangyuan;140425 平顺县 Pingshun;140426 黎城县 Licheng;140427 壶关县 Huguan;140428 长子县 Zhangzi;140429 武乡县 Wuxiang;140430 沁县 Qinxian;140431 沁源县 Qinyuan;140471 山西长治高新技术产业园区
140502 城区 Chengqu;140521 沁水县 Qinshui;140522 阳城县 Yangcheng;140524 陵川县 Lingchuan;140525 泽州县 Zezhou;140581 高平市 Gaoping
140602 朔城区 Shuocheng;140603 平鲁区 Pinglu;140621 山阴县 Shanyin;140622 应县 Yingxian;140623 右玉县 Youyu;140671 山西朔州经济开发区;140681 怀仁市 Huairen
140702 榆次区 Yuci;140703 太谷区 Taigu;140721 榆社县 Yushe;140722 左权县 Zuoquan;140723 和顺县 Heshun;140724 昔阳县 Xiyang;140725 寿阳县 Shouyang;140727 祁县 Qixian;140728 平遥县 Pingyao;140729 灵石县 Lingshi;140781 介休市 Jiexiu
140802 盐湖区 Yanhu;140821 临猗县 Linyi;140822 万荣县 Wanrong;140823 闻喜县 Wenxi;140824 稷山县 Jishan;140825 新绛县 Xinjiang;140826 绛县 Jiangxian;140827 垣曲县 Yuanqu;140828 夏县 Xiaxian;140829 平陆县 Pinglu;140830 芮城县 Ruicheng;140881 永济市 Yongji;140882 河津市 Hejin
140902 忻府区 Xinfu;140921 定襄县 Dingxiang;140922 五台县 Wutai;140923 代县 Daixian;140924 繁峙县 Fanshi;140925 宁武县 Ningwu;140926 静乐县 Jingle;140927 神池县 Shenchi;140928 五寨县 Wuzhai;140929 岢岚县 Kelan;140930 河曲县 Hequ;140931 保德县 Baode;140932 偏关县 Pianguan;140971 五台山风景名胜区;140981 原平市 Yuanping
141002 尧都区 Yaodu;141021 曲沃县 Quwo;141022 翼城县 Yicheng;141023 襄汾县 Xiangfen;141024 洪洞县 Hongtong;141025 古县 Guxian;141026 安泽县 Anze;141027 浮山县 Fushan;141028 吉县 Jixian;141029 乡宁县 Xiangning;141030 大宁县 Daning;141031 隰县 Xixian;141032 永和县 Yonghe;141033 蒲县 Puxian;141034 汾西县 Fenxi;141081 侯马市 Houma;141082 霍州市 Huozhou
141102 离石区 Lishi;141121 文水县 Wenshui;141122 交城县 Jiaocheng;141123 兴县 Xingxian;141124 临县 Linxian;141125 柳林县 Liulin;141126 石楼县 Shilou;141127 岚县 Lanxian;141128 方山县 Fangshan;141129 中阳县 Zhongyang;141130 交口县 Jiaokou;141181 孝义市 Xiaoyi;141182 汾阳市 Fenyang
150102 新城区 Xincheng;150103 回民区 Huimin;150104 玉泉区 Yuquan;150105 赛罕区 Saihan;150121 土默特左旗 Tumotezuo;150122 托克托县 Tuoketuo;150123 和林格尔县 Helinge'er;150124 清水河县 Qingshuihe;150125 武川县 Wuchuan;150172 呼和浩特经济技术开发区
150202 东河区 Donghe;150203 昆都仑区 Kundulun;150204 青山区 Qingshan;150205 石拐区 Shiguai;150206 白云鄂博矿区 Baiyun'ebo;150207 九原区 Jiuyuan;150221 土默特右旗 Tumoteyou;150222 固阳县 Guyang;150223 达尔罕茂明安联合旗;150271 包头稀土高新技术产业开发区
150302 海勃湾区 Haibowan;150303 海南区 Hainan;150304 乌达区 Wuda
150402 红山区 Hongshan;150403 元宝山区 Yuanbaoshan;150404 松山区 Songshan;150421 阿鲁科尔沁旗 Aluke'erqin;150422 巴林左旗 Balinzuo;150423 巴林右旗 Balinyou;150424 林西县 Linxi;150425 克什克腾旗 Keshenketeng;150426 翁牛特旗 Wengniute;150428 喀喇沁旗 Kalaqin;150429 宁城县 Ningcheng;150430 敖汉旗 Aohan
150502 科尔沁区 Ke'erqin;150521 科尔沁左翼中旗;150522 科尔沁左翼后旗;150523 开鲁县 Kailu;150524 库伦旗 Kulun;150525 奈曼旗 Naiman;150526 扎鲁特旗 Zhalute;150571 通辽经济技术开发区;150581 霍林郭勒市 Huolinguole
150602 东胜区 Dongsheng;150603 康巴什区 Kangbashen;150621 达拉特旗 Dalate;150622 准格尔旗 Zhunge'er;150623 鄂托克前旗 Etuokeqian;150624 鄂托克旗 Etuoke;150625 杭锦旗 Hangjin;150626 乌审旗 Wushen;150627 伊金霍洛旗 Yijinhuoluo
150702 海拉尔区 Haila'er;150703 扎赉诺尔区 Zhalainuo'er;150721 阿荣旗 Arong;150722 莫力达瓦达斡尔族自治旗 Molidawa;150723 鄂伦春自治旗;150724 鄂温克族自治旗;150725 陈巴尔虎旗 Chenba'erhu;150726 新巴尔虎左旗 Xinba'erhuzuo;150727 新巴尔虎右旗 Xinba'erhuyou;150781 满洲里市 Manzhouli;150782 牙克石市 Yakeshi;150783 扎兰屯市 Zalantun;150784 额尔古纳市 E'erguna;150785 根河市 Genhe
150802 临河区 Linhe;150821 五原县 Wuyuan;150822 磴口县 Dengkou;150823 乌拉特前旗 Wulateqian;150824 乌拉特中旗 Wulatezhong;150825 乌拉特后旗 Wulatehou;150826 杭锦后旗 Hangjinhou
150902 集宁区 Jining;150921 卓资县 Zhuozi;150922 化德县 Huade;150923 商都县 Shangdu;150924 兴和县 Xinghe;150925 凉城县 Liangcheng;150926 察哈尔右翼前旗;150927 察哈尔右翼中旗;150928 察哈尔右翼后旗;150929 四子王旗 Siziwang;150981 丰镇市 Fengzhen
152201 乌兰浩特市 Wulanhaote;152202 阿尔山市 A'ershan;152221 科尔沁右翼前旗;152222 科尔沁右翼中旗;152223 扎赉特旗 Jalaid;152224 突泉县 Tuquan
152501 二连浩特市 Erlianhaote;152502 锡林浩特市 Xilinhaote;152522 阿巴嘎旗 Abaga;152523 苏尼特左旗 Sunitezuo;152524 苏尼特右旗 Suniteyou;152525 东乌珠穆沁旗 Dongwuzhumuqin;152526 西乌珠穆沁旗 Xiwuzhumuqin;152527 太仆寺旗 Taipusi;152528 镶黄旗 Xianghuang;152529 正镶白旗 Zhengxiangbai;152530 正蓝旗 Zhenglan;152531 多伦县 Duolun;152571 乌拉盖管委会
152921 阿拉善左旗 Alashanzuo;152922 阿拉善右旗 Alashanyou;152923 额济纳旗 Ejina;152971 内蒙古阿拉善经济开发区
210102 和平区 Heping;210103 沈河区 Shenhe;210104 大东区 Dadong;210105 皇姑区 Huanggu;210106 铁西区 Tiexi;210111 苏家屯区 Sujiatun;210112 浑南区 Hunnan;210113 沈北新区 Shenbei;210114 于洪区 Yuhong;210115 辽中区 Liaozhong;210123 康平县 Kangping;210124 法库县 Faku;210181 新民市 Xinmin;210190 经济技术开发区
210202 中山区 Zhongshan;210203 西岗区 Xigang;210204 沙河口区 Shahekou;210211 甘井子区 Ganjingzi;210212 旅顺口区 Lüshunkou;210213 金州区 Jinzhou;210214 普兰店区 Pulandian;210224 长海县 Changhai;210281 瓦房店市 Wafangdian;210283 庄河市 Zhuanghe
210302 铁东区 Tiedong;210303 铁西区 Tiexi;210304 立山区 Lishan;210311 千山区 Qianshan;210321 台安县 Tai'an;210323 岫岩满族自治县 Xiuyan;210381 海城市 Haicheng;210390 高新区 Gaoxinqu
210402 新抚区 Xinfu;210403 东洲区 Dongzhou;210404 望花区 Wanghua;210411 顺城区 Shuncheng;210421 抚顺县 Fushun;210422 新宾满族自治县 Xinbin;210423 清原满族自治县 Qingyuan
210502 平山区 Pingshan;210503 溪湖区 Xihu;210504 明山区 Mingshan;210505 南芬区 Nanfen;210521 本溪满族自治县 Benxi;210522 桓仁满族自治县 Huanren
210602 元宝区 Yuanbao;210603 振兴区 Zhenxing;210604 振安区 Zhen'an;210624 宽甸满族自治县 Kuandian;210681 东港市 Donggang;210682 凤城市 Fengcheng
210702 古塔区 Guta;210703 凌河区 Linghe;210711 太和区 Taihe;210726 黑山县 Heishan;210727 义县 Yixian;210781 凌海市 Linghai;210782 北镇市 Beizhen;210793 经济技术开发区
210802 站前区 Zhanqian;210803 西市区 Xishi;210804 鲅鱼圈区 Bayuquan;210811 老边区 Laobian;210881 盖州市 Gaizhou;210882 大石桥市 Dashiqiao
210902 海州区 Haizhou;210903 新邱区 Xinqiu;210904 太平区 Taiping;210905 清河门区 Qinghemen;210911 细河区 Xihe;210921 阜新蒙古族自治县 Fuxin;210922 彰武县 Zhangwu
211002 白塔区 Baita;211003 文圣区 Wensheng;211004 宏伟区 Hongwei;211005 弓长岭区 Gongchangling;211011 太子河区 Taizihe;211021 辽阳县 Liaoyang;211081 灯塔市 Dengta
211102 双台子区 Shuangtaizi;211103 兴隆台区 Xinglongtai;211104 大洼区 Dawa;211122 盘山县 Panshan
211202 银州区 Yinzhou;211204 清河区 Qinghe;211221 铁岭县 Tieling;211223 西丰县 Xifeng;211224 昌图县 Changtu;211281 调兵山市 Diaobingshan;211282 开原市 Kaiyuan
211302 双塔区 Shuangta;211303 龙城区 Longcheng;211321 朝阳县 Chaoyang;211322 建平县 Jianping;211324 喀喇沁左翼蒙古族自治县 Kalaqinzuoyi;211381 北票市 Beipiao;211382 凌源市 Lingyuan
211402 连山区 Lianshan;211403 龙港区 Longgang;211404 南票区 Nanpiao;211421 绥中县 Suizhong;211422 建昌县 Jianchang;211481 兴城市 Xingcheng
220102 南关区 Nanguan;220103 宽城区 Kuancheng;220104 朝阳区 Chaoyang;220105 二道区 Erdao;220106 绿园区 Lüyuan;220112 双阳区 Shuangyang;220113 九台区 Jiutai;220122 农安县 Nong'an;220171 长春经济技术开发区;220172 长春净月高新技术产业开发区;220173 长春高新技术产业开发区;220174 长春汽车经济技术开发区;220182 榆树市 Yushu;220183 德惠市 Dehui;220184 公主岭市 Gongzhuling;220192 经济技术开发区
220202 昌邑区 Changyi;220203 龙潭区 Longtan;220204 船营区 Chuanying;220211 丰满区 Fengman;220221 永吉县 Yongji;220271 吉林经济开发区;220272 吉林高新技术产业开发区;220281 蛟河市 Jiaohe;220282 桦甸市 Huadian;220283 舒兰市 Shulan;220284 磐石市 Panshi
220302 铁西区 Tiexi;220303 铁东区 Tiedong;220322 梨树县 Lishu;220323 伊通满族自治县 Yitong;220382 双辽市 Shuangliao
220402 龙山区 Longshan;220403 西安区 Xi'an;220421 东丰县 Dongfeng;220422 东辽县 Dongliao
220502 东昌区 Dongchang;220503 二道江区 Erdaojiang;220521 通化县 Tonghua;220523 辉南县 Huinan;220524 柳河县 Liuhe;220581 梅河口市 Meihekou;220582 集安市 Ji'an
220602 浑江区 Hunjiang;220605 江源区 Jiangyuan;220621 抚松县 Fusong;220622 靖宇县 Jingyu;220623 长白朝鲜族自治县 Changbai;220681 临江市 Linjiang
220702 宁江区 Ningjiang;220721 前郭尔罗斯蒙古族自治县 Qianguo'erluosi;220722 长岭县 Changling;220723 乾安县 Qian'an;220771 吉林松原经济开发区;220781 扶余市 Fuyu
220802 洮北区 Taobei;220821 镇赉县 Zhenlai;220822 通榆县 Tongyu;220871 吉林白城经济开发区;220881 洮南市 Taonan;220882 大安市 Da'an
222401 延吉市 Yanji;222402 图们市 Tumen;222403 敦化市 Dunhua;222404 珲春市 Hunchun;222405 龙井市 Longjing;222406 和龙市 Helong;222424 汪清县 Wangqing;222426 安图县 Antu
230102 道里区 Daoli;230103 南岗区 Nangang;230104 道外区 Daowai;230108 平房区 Pingfang;230109 松北区 Songbei;230110 香坊区 Xiangfang;230111 呼兰区 Hulan;230112 阿城区 Acheng;230113 双城区 Shuangcheng;230123 依兰县 Yilan;230124 方正县 Fangzheng;230125 宾县 Binxian;230126 巴彦县 Bayan;230127 木兰县 Mulan;230128 通河县 Tonghe;230129 延寿县 Yanshou;230183 尚志市 Shangzhi;230184 五常市 Wuchang
230202 龙沙区 Longsha;230203 建华区 Jianhua;230204 铁锋区 Tiefeng;230205 昂昂溪区 Ang'angxi;230206 富拉尔基区 Fula'erji;230207 碾子山区 Nianzishan;230208 梅里斯达斡尔族区;230221 龙江县 Longjiang;230223 依安县 Yi'an;230224 泰来县 Tailai;230225 甘南县 Gannan;230227 富裕县 Fuyu;230229 克山县 Keshan;230230 克东县 Kedong;230231 拜泉县 Baiquan;230281 讷河市 Nehe
230302 鸡冠区 Jiguan;230303 恒山区 Hengshan;230304 滴道区 Didao;230305 梨树区 Lishu;230306 城子河区 Chengzihe;230307 麻山区 Mashan;230321 鸡东县 Jidong;230381 虎林市 Hulin;230382 密山市 Mishan
230402 向阳区 Xiangyang;230403 工农区 Gongnong;230404 南山区 Nanshan;230405 兴安区 Hinggan;230406 东山区 Dongshan;230407 兴山区 Xingshan;230421 萝北县 Luobei;230422 绥滨县 Suibin
230502 尖山区 Jianshan;230503 岭东区 Lingdong;230505 四方台区 Sifangtai;230506 宝山区 Baoshan;230521 集贤县 Jixian;230522 友谊县 Youyi;230523 宝清县 Baoqing;230524 饶河县 Raohe
230602 萨尔图区 Sa'ertu;230603 龙凤区 Longfeng;230604 让胡路区 Ranghulu;230605 红岗区 Honggang;230606 大同区 Datong;230621 肇州县 Zhaozhou;230622 肇源县 Zhaoyuan;230623 林甸县 Lindian;230624 杜尔伯特蒙古族自治县 Du'erbote;230671 大庆高新技术产业开发区
230717 伊美区 Yimei;230718 乌翠区 Wucui;230719 友好区 Youhao;230722 嘉荫县 Jiayin;230723 汤旺县 Tangwang;230724 丰林县 Fenglin;230725 大箐山县 Dajingshan;230726 南岔县 Nancha;230751 金林区 Jinlinqu;230781 铁力市 Tieli
230803 向阳区 Xiangyang;230804 前进区 Qianjin;230805 东风区 Dongfeng;230811 郊区 Jiaoqu;230822 桦南县 Huanan;230826 桦川县 Huachuan;230828 汤原县 Tangyuan;230881 同江市 Tongjiang;230882 富锦市 Fujin;230883 抚远市 Fuyuan
230902 新兴区 Xinxing;230903 桃山区 Taoshan;230904 茄子河区 Qiezihe;230921 勃利县 Boli
231002 东安区 Dong'an;231003 阳明区 Yangming;231004 爱民区 Aimin;231005 西安区 Xi'an;231025 林口县 Linkou;231081 绥芬河市 Suifenhe;231083 海林市 Hailin;231084 宁安市 Ning'an;231085 穆棱市 Muleng;231086 东宁市 Dongning
231102 爱辉区 Aihui;231123 逊克县 Xunke;231124 孙吴县 Sunwu;231181 北安市 Bei'an;231182 五大连池市 Wudalianchi;231183 嫩江市 Nenjiang
231202 北林区 Beilinqu;231221 望奎县 Wangkui;231222 兰西县 Lanxi;231223 青冈县 Qinggang;231224 庆安县 Qing'an;231225 明水县 Mingshui;231226 绥棱县 Suileng;231281 安达市 Anda;231282 肇东市 Zhaodong;231283 海伦市 Hailun
232701 漠河市 Mohe;232721 呼玛县 Huma;232722 塔河县 Tahe;232761 加格达奇区 Jiagedaqi;232762 松岭区 Songling;232763 新林区 Xinlinqu;232764 呼中区 Huzhong
310101 黄浦区 Huangpu;310104 徐汇区 Xuhui;310105 长宁区 Changning;310106 静安区 Jing'an;310107 普陀区 Putuo;310109 虹口区 Hongkou;310110 杨浦区 Yangpu;310112 闵行区 Minhang;310113 宝山区 Baoshan;310114 嘉定区 Jiading;310115 浦东新区 Pudong;310116 金山区 Jinshan;310117 松江区 Songjiang;310118 青浦区 Qingpu;310120 奉贤区 Fengxian;310151 崇明区 Chongming
320102 玄武区 Xuanwu;320104 秦淮区 Qinhuai;320105 建邺区 Jianye;320106 鼓楼区 Gulou;320111 浦口区 Pukou;320112 江北新区 Jiangbei;320113 栖霞区 Qixia;320114 雨花台区 Yuhuatai;320115 江宁区 Jiangning;320116 六合区 Luhe;320117 溧水区 Lishui;320118 高淳区 Gaochun
320205 锡山区 Xishan;320206 惠山区 Huishan;320211 滨湖区 Binhu;320213 梁溪区 Liangxi;320214 新吴区 Xinwu;320281 江阴市 Jiangyin;320282 宜兴市 Yixing
320302 鼓楼区 Gulou;320303 云龙区 Yunlong;320305 贾汪区 Jiawang;320311 泉山区 Quanshan;320312 铜山区 Tongshan;320321 丰县 Fengxian;320322 沛县 Peixian;320324 睢宁县 Suining;320371 徐州经济技术开发区;320381 新沂市 Xinyi;320382 邳州市 Pizhou;320391 工业园区 Gongyeyuan
320402 天宁区 Tianning;320404 钟楼区 Zhonglou;320411 新北区 New Taipei;320412 武进区 Wujin;320413 金坛区 Jintan;320481 溧阳市 Liyang
320505 虎丘区 Huqiu;320506 吴中区 Wuzhong;320507 相城区 Xiangcheng;320508 姑苏区 Gusu;320509 吴江区 Wujiang;320571 苏州工业园区 Suzhougongyeyuan;320581 常熟市 Changshu;320582 张家港市 Zhangjiagang;320583 昆山市 Kunshan;320585 太仓市 Taicang;320590 工业园区 Gongyeyuan;320591 高新区 Gaoxinqu
320611 港闸区 Gangzha;320612 通州区 Tongzhou;320613 崇川区 Chongchuan;320614 海门区 Haimen;320623 如东县 Rudong;320681 启东市 Qidong;320682 如皋市 Rugao;320685 海安市 Hai'an;320691 高新区 Gaoxinqu
320703 连云区 Lianyun;320706 海州区 Haizhou;320707 赣榆区 Ganyu;320722 东海县 Donghai;320723 灌云县 Guanyun;320724 灌南县 Guannan;320771 连云港经济技术开发区
320803 淮安区 Huai'an;320804 淮阴区 Huaiyin;320812 清江浦区 Qingjiangpu;320813 洪泽区 Hongze;320826 涟水县 Lianshui;320830 盱眙县 Xuyi;320831 金湖县 Jinhu;320871 淮安经济技术开发区;320890 经济开发区 Jingjikaifa
320902 亭湖区 Tinghu;320903 盐都区 Yandu;320904 大丰区 Dafeng;320921 响水县 Xiangshui;320922 滨海县 Binhai;320923 阜宁县 Funing;320924 射阳县 Sheyang;320925 建湖县 Jianhu;320971 盐城经济技术开发区;320981 东台市 Dongtai
321002 广陵区 Guangling;321003 邗江区 Hanjiang;321012 江都区 Jiangdu;321023 宝应县 Baoying;321071 扬州经济技术开发区;321081 仪征市 Yizheng;321084 高邮市 Gaoyou;321090 经济开发区 Jingjikaifa
321102 京口区 Jingkou;321111 润州区 Runzhou;321112 丹徒区 Dantu;321150 镇江新区 Zhenjiang;321181 丹阳市 Danyang;321182 扬中市 Yangzhong;321183 句容市 Jurong
321202 海陵区 Hailing;321203 高港区 Gaogang;321204 姜堰区 Jiangyan;321271 泰州医药高新技术产业开发区;321281 兴化市 Xinghua;321282 靖江市 Jingjiang;321283 泰兴市 Taixing
321302 宿城区 Sucheng;321311 宿豫区 Suyu;321322 沭阳县 Shuyang;321323 泗阳县 Siyang;321324 泗洪县 Sihong;321371 宿迁经济技术开发区
330102 上城区 Shangcheng;330105 拱墅区 Gongshu;330106 西湖区 Xihu;330108 滨江区 Binjiang;330109 萧山区 Xiaoshan;330110 余杭区 Yuhang;330111 富阳区 Fuyang;330112 临安区 Lin'an;330113 临平区 Linping;330114 钱塘区 Qiantang;330122 桐庐县 Tonglu;330127 淳安县 Chun'an;330182 建德市 Jiande
330203 海曙区 Haishu;330205 江北区 Jiangbei;330206 北仑区 Beilun;330211 镇海区 Zhenhai;330212 鄞州区 Yinzhou;330213 奉化区 Fenghua;330225 象山县 Xiangshan;330226 宁海县 Ninghai;330281 余姚市 Yuyao;330282 慈溪市 Cixi
330302 鹿城区 Lucheng;330303 龙湾区 Longwan;330304 瓯海区 Ouhai;330305 洞头区 Dongtou;330324 永嘉县 Yongjia;330326 平阳县 Pingyang;330327 苍南县 Cangnan;330328 文成县 Wencheng;330329 泰顺县 Taishun;330381 瑞安市 Rui'an;330382 乐清市 Yueqing;330383 龙港市 Longgang
330402 南湖区 Nanhu;330411 秀洲区 Xiuzhou;330421 嘉善县 Jiashan;330424 海盐县 Haiyan;330481 海宁市 Haining;330482 平湖市 Pinghu;330483 桐乡市 Tongxiang
330502 吴兴区 Wuxing;330503 南浔区 Nanxun;330521 德清县 Deqing;330522 长兴县 Changxing;330523 安吉县 Anji
330602 越城区 Yuecheng;330603 柯桥区 Keqiao;330604 上虞区 Shangyu;330624 新昌县 Xinchang;330681 诸暨市 Zhuji;330683 嵊州市 Shengzhou
330702 婺城区 Wucheng;330703 金东区 Jindong;330723 武义县 Wuyi;330726 浦江县 Pujiang;330727 磐安县 Pan'an;330781 兰溪市 Lanxi;330782 义乌市 Yiwu;330783 东阳市 Dongyang;330784 永康市 Yongkang
330802 柯城区 Kecheng;330803 衢江区 Qujiang;330822 常山县 Changshan;330824 开化县 Kaihua;330825 龙游县 Longyou;330881 江山市 Jiangshan
330902 定海区 Dinghai;330903 普陀区 Putuo;330921 岱山县 Daishan;330922 嵊泗县 Shengsi
331002 椒江区 Jiaojiang;331003 黄岩区 Huangyan;331004 路桥区 Luqiao;331022 三门县 Sanmen;331023 天台县 Tiantai;331024 仙居县 Xianju;331081 温岭市 Wenling;331082 临海市 Linhai;331083 玉环市 Yuhuan
331102 莲都区 Liandu;331121 青田县 Qingtian;331122 缙云县 Jinyun;331123 遂昌县 Suichang;331124 松阳县 Songyang;331125 云和县 Yunhe;331126 庆元县 Qingyuan;331127 景宁畲族自治县 Jingning;331181 龙泉市 Longquan
340102 瑶海区 Yaohai;340103 庐阳区 Luyang;340104 蜀山区 Shushan;340111 包河区 Baohe;340121 长丰县 Changfeng;340122 肥东县 Feidong;340123 肥西县 Feixi;340124 庐江县 Lujiang;340171 合肥高新技术产业开发区;340172 合肥经济技术开发区;340173 合肥新站高新技术产业开发区;340181 巢湖市 Chaohu;340190 高新技术开发区;340191 经济技术开发区
340202 镜湖区 Jinghu;340207 鸠江区 Jiujiang;340209 弋江区 Yijiang;340210 湾沚区 Wanzhi;340212 繁昌区 Fanchang;340223 南陵县 Nanling;340281 无为市 Wuwei
340302 龙子湖区 Longzihu;340303 蚌山区 Bangshan;340304 禹会区 Yuhui;340311 淮上区 Huaishang;340321 怀远县 Huaiyuan;340322 五河县 Wuhe;340323 固镇县 Guzhen;340371 蚌埠市高新技术开发区;340372 蚌埠市经济开发区
340402 大通区 Datong;340403 田家庵区 Tianjia'an;340404 谢家集区 Xiejiaji;340405 八公山区 Bagongshan;340406 潘集区 Panji;340421 凤台县 Fengtai;340422 寿县 Shouxian
340503 花山区 Huashan;340504 雨山区 Yushan;340506 博望区 Bowang;340521 当涂县 Dangtu;340522 含山县 Hanshan;340523 和县 Hexian
340602 杜集区 Duji;340603 相山区 Xiangshan;340604 烈山区 Lieshan;340621 濉溪县 Suixi
340705 铜官区 Tongguan;340706 义安区 Yi'an;340711 郊区 Jiaoqu;340722 枞阳县 Zongyang
340802 迎江区 Yingjiang;340803 大观区 Daguan;340811 宜秀区 Yixiu;340822 怀宁县 Huaining;340825 太湖县 Taihu;340826 宿松县 Susong;340827 望江县 Wangjiang;340828 岳西县 Yuexi;340881 桐城市 Tongcheng;340882 潜山市 Qianshan
341002 屯溪区 Tunxi;341003 黄山区 Huangshan;341004 徽州区 Huizhou;341021 歙县 Shexian;341022 休宁县 Xiuning;341023 黟县 Yixian;341024 祁门县 Qimen
341102 琅琊区 Langya;341103 南谯区 Nanqiao;341122 来安县 Lai'an;341124 全椒县 Quanjiao;341125 定远县 Dingyuan;341126 凤阳县 Fengyang;341181 天长市 Tianchang;341182 明光市 Mingguang
341202 颍州区 Yingzhou;341203 颍东区 Yingdong;341204 颍泉区 Yingquan;341221 临泉县 Linquan;341222 太和县 Taihe;341225 阜南县 Funan;341226 颍上县 Yingshang;341271 阜阳合肥现代产业园区;341282 界首市 Jieshou
341302 埇桥区 Yongqiao;341321 砀山县 Dangshan;341322 萧县 Xiaoxian;341323 灵璧县 Lingbi;341324 泗县 Sixian;341371 宿州马鞍山现代产业园区;341372 宿州经济技术开发区;341390 经济开发区 Jingjikaifa
341502 金安区 Jin'an;341503 裕安区 Yu'an;341504 叶集区 Yeji;341522 霍邱县 Huoqiu;341523 舒城县 Shucheng;341524 金寨县 Jinzhai;341525 霍山县 Huoshan
341602 谯城区 Qiaocheng;341621 涡阳县 Guoyang;341622 蒙城县 Mengcheng;341623 利辛县 Lixin
341702 贵池区 Guichi;341721 东至县 Dongzhi;341722 石台县 Shitai;341723 青阳县 Qingyang
341802 宣州区 Xuanzhou;341821 郎溪县 Langxi;341823 泾县 Jingxian;341824 绩溪县 Jixi;341825 旌德县 Jingde;341871 宣城市经济开发区;341881 宁国市 Ningguo;341882 广德市 Guangde
350102 鼓楼区 Gulou;350103 台江区 Taijiang;350104 仓山区 Cangshan;350105 马尾区 Mawei;350111 晋安区 Jin'an;350112 长乐区 Changle;350121 闽侯县 Minhou;350122 连江县 Lienchiang;350123 罗源县 Luoyuan;350124 闽清县 Minqing;350125 永泰县 Yongtai;350128 平潭县 Pingtan;350181 福清市 Fuqing
350203 思明区 Siming;350205 海沧区 Haicang;350206 湖里区 Huli;350211 集美区 Jimei;350212 同安区 Tong'an;350213 翔安区 Xiang'an
350302 城厢区 Chengxiang;350303 涵江区 Hanjiang;350304 荔城区 Licheng;350305 秀屿区 Xiuyu;350322 仙游县 Xianyou
350402 梅列区 Meilie;350404 三元区 Sanyuan;350405 沙县区 Shaxian;350421 明溪县 Mingxi;350423 清流县 Qingliu;350424 宁化县 Ninghua;350425 大田县 Datian;350426 尤溪县 Youxi;350428 将乐县 Jiangle;350429 泰宁县 Taining;350430 建宁县 Jianning;350481 永安市 Yong'an
350502 鲤城区 Licheng;350503 丰泽区 Fengze;350504 洛江区 Luojiang;350505 泉港区 Quangang;350521 惠安县 Hui'an;350524 安溪县 Anxi;350525 永春县 Yongchun;350526 德化县 Dehua;350527 金门县 Kinmen;350581 石狮市 Shishi;350582 晋江市 Jinjiang;350583 南安市 Nan'an
350602 芗城区 Xiangcheng;350603 龙文区 Longwen;350604 龙海区 Longhai;350605 长泰区 Changtai;350622 云霄县 Yunxiao;350623 漳浦县 Zhangpu;350624 诏安县 Zhao'an;350626 东山县 Dongshan;350627 南靖县 Nanjing;350628 平和县 Pinghe;350629 华安县 Hua'an
350702 延平区 Yanping;350703 建阳区 Jianyang;350721 顺昌县 Shunchang;350722 浦城县 Pucheng;350723 光泽县 Guangze;350724 松溪县 Songxi;350725 政和县 Zhenghe;350781 邵武市 Shaowu;350782 武夷山市 Wuyishan;350783 建瓯市 Jian'ou
350802 新罗区 Xinluo;350803 永定区 Yongding;350821 长汀县 Changting;350823 上杭县 Shanghang;350824 武平县 Wuping;350825 连城县 Liancheng;350881 漳平市 Zhangping
350902 蕉城区 Jiaocheng;350921 霞浦县 Xiapu;350922 古田县 Gutian;350923 屏南县 Pingnan;350924 寿宁县 Shouning;350925 周宁县 Zhouning;350926 柘荣县 Zherong;350981 福安市 Fu'an;350982 福鼎市 Fuding
360102 东湖区 Donghu;360103 西湖区 Xihu;360104 青云谱区 Qingyunpu;360111 青山湖区 Qingshanhu;360112 新建区 Xinjian;360113 红谷滩区 Honggutan;360121 南昌县 Nanchang;360123 安义县 Anyi;360124 进贤县 Jinxian;360190 经济技术开发区;360192 高新区 Gaoxinqu
360202 昌江区 Changjiang;360203 珠山区 Zhushan;360222 浮梁县 Fuliang;360281 乐平市 Leping
360302 安源区 Anyuan;360313 湘东区 Xiangdong;360321 莲花县 Lianhua;360322 上栗县 Shangli;360323 芦溪县 Luxi
360402 濂溪区 Lianxi;360403 浔阳区 Xunyang;360404 柴桑区 Chaisang;360423 武宁县 Wuning;360424 修水县 Xiushui;360425 永修县 Yongxiu;360426 德安县 De'an;360428 都昌县 Duchang;360429 湖口县 Hukou;360430 彭泽县 Pengze;360481 瑞昌市 Ruichang;360482 共青城市 Gongqingcheng;360483 庐山市 Lushan;360490 经济技术开发区
360502 渝水区 Yushui;360521 分宜县 Fenyi
360602 月湖区 Yuehu;360603 余江区 Yujiang;360681 贵溪市 Guixi
360702 章贡区 Zhanggong;360703 南康区 Nankang;360704 赣县区 Ganxian;360722 信丰县 Xinfeng;360723 大余县 Dayu;360724 上犹县 Shangyou;360725 崇义县 Chongyi;360726 安远县 Anyuan;360728 定南县 Dingnan;360729 全南县 Quannan;360730 宁都县 Ningdu;360731 于都县 Yudu;360732 兴国县 Xingguo;360733 会昌县 Huichang;360734 寻乌县 Xunwu;360735 石城县 Shicheng;360781 瑞金市 Ruijin;360783 龙南市 Longnan
360802 吉州区 Jizhou;360803 青原区 Qingyuan;360821 吉安县 Ji'an;360822 吉水县 Jishui;360823 峡江县 Xiajiang;360824 新干县 Xingan;360825 永丰县 Yongfeng;360826 泰和县 Taihe;360827 遂川县 Suichuan;360828 万安县 Wan'an;360829 安福县 Anfu;360830 永新县 Yongxin;360881 井冈山市 Jinggangshan
360902 袁州区 Yuanzhou;360921 奉新县 Fengxin;360922 万载县 Wanzai;360923 上高县 Shanggao;360924 宜丰县 Yifeng;360925 靖安县 Jing'an;360926 铜鼓县 Tonggu;360981 丰城市 Fengcheng;360982 樟树市 Zhangshu;360983 高安市 Gao'an
361002 临川区 Linchuan;361003 东乡区 Dongxiang;361021 南城县 Nancheng;361022 黎川县 Lichuan;361023 南丰县 Nanfeng;361024 崇仁县 Chongren;361025 乐安县 Le'an;361026 宜黄县 Yihuang;361027 金溪县 Jinxi;361028 资溪县 Zixi;361030 广昌县 Guangchang
361102 信州区 Xinzhou;361103 广丰区 Guangfeng;361104 广信区 Guangxin;361123 玉山县 Yushan;361124 铅山县 Yanshan;361125 横峰县 Hengfeng;361126 弋阳县 Yiyang;361127 余干县 Yugan;361128 鄱阳县 Poyang;361129 万年县 Wannian;361130 婺源县 Wuyuan;361181 德兴市 Dexing
370102 历下区 Lixia;370103 市中区 Shizhong;370104 槐荫区 Huaiyin;370105 天桥区 Tianqiao;370112 历城区 Licheng;370113 长清区 Changqing;370114 章丘区 Zhangqiu;370115 济阳区 Jiyang;370116 莱芜区 Laiwu;370117 钢城区 Gangcheng;370124 平阴县 Pingyin;370126 商河县 Shanghe;370171 济南高新技术产业开发区;370190 高新区 Gaoxinqu
370202 市南区 Shinan;370203 市北区 Shibei;370211 黄岛区 Huangdao;370212 崂山区 Laoshan;370213 李沧区 Licang;370214 城阳区 Chengyang;370215 即墨区 Jimo;370271 青岛高新技术产业开发区;370281 胶州市 Jiaozhou;370283 平度市 Pingdu;370285 莱西市 Laixi;370290 开发区 Kaifa
370302 淄川区 Zichuan;370303 张店区 Zhangdian;370304 博山区 Boshan;370305 临淄区 Linzi;370306 周村区 Zhoucun;370321 桓台县 Huantai;370322 高青县 Gaoqing;370323 沂源县 Yiyuan
370402 市中区 Shizhong;370403 薛城区 Xuecheng;370404 峄城区 Yicheng;370405 台儿庄区 Tai'erzhuang;370406 山亭区 Shanting;370481 滕州市 Tengzhou
370502 东营区 Dongying;370503 河口区 Hekou;370505 垦利区 Kenli;370522 利津县 Lijin;370523 广饶县 Guangrao;370571 东营经济技术开发区;370572 东营港经济开发区
370602 芝罘区 Zhifu;370611 福山区 Fushan;370612 牟平区 Muping;370613 莱山区 Laishan;370614 蓬莱区 Penglai;370634 长岛县 Changdao;370671 烟台高新技术产业开发区;370672 烟台经济技术开发区;370681 龙口市 Longkou;370682 莱阳市 Laiyang;370683 莱州市 Laizhou;370685 招远市 Zhaoyuan;370686 栖霞市 Qixia;370687 海阳市 Haiyang;370690 开发区 Kaifa
370702 潍城区 Weicheng;370703 寒亭区 Hanting;370704 坊子区 Fangzi;370705 奎文区 Kuiwen;370724 临朐县 Linqu;370725 昌乐县 Changle;370772 潍坊滨海经济技术开发区;370781 青州市 Qingzhou;370782 诸城市 Zhucheng;370783 寿光市 Shouguang;370784 安丘市 Anqiu;370785 高密市 Gaomi;370786 昌邑市 Changyi;370790 开发区 Kaifa;370791 高新区 Gaoxinqu
370811 任城区 Rencheng;370812 兖州区 Yanzhou;370826 微山县 Weishan;370827 鱼台县 Yutai;370828 金乡县 Jinxiang;370829 嘉祥县 Jiaxiang;370830 汶上县 Wenshang;370831 泗水县 Sishui;370832 梁山县 Liangshan;370871 济宁高新技术产业开发区;370881 曲阜市 Qufu;370883 邹城市 Zoucheng;370890 高新区 Gaoxinqu
370902 泰山区 Taishan;370911 岱岳区 Daiyue;370921 宁阳县 Ningyang;370923 东平县 Dongping;370982 新泰市 Xintai;370983 肥城市 Feicheng
371002 环翠区 Huancui;371003 文登区 Wendeng;371071 威海火炬高技术产业开发区;371072 威海经济技术开发区;371082 荣成市 Rongcheng;371083 乳山市 Rushan;371091 经济技术开发区
371102 东港区 Donggang;371103 岚山区 Lanshan;371121 五莲县 Wulian;371122 莒县 Juxian;371171 日照经济技术开发区
371302 兰山区 Lanshan;371311 罗庄区 Luozhuang;371312 河东区 Hedong;371321 沂南县 Yinan;371322 郯城县 Tancheng;371323 沂水县 Yishui;371324 兰陵县 Lanling;371325 费县 Feixian;371326 平邑县 Pingyi;371327 莒南县 Junan;371328 蒙阴县 Mengyin;371329 临沭县 Linshu;371371 临沂高新技术产业开发区
371402 德城区 Decheng;371403 陵城区 Lingcheng;371422 宁津县 Ningjin;371423 庆云县 Qingyun;371424 临邑县 Linyi;371425 齐河县 Qihe;371426 平原县 Pingyuan;371427 夏津县 Xiajin;371428 武城县 Wucheng;371472 德州运河经济开发区;371481 乐陵市 Laoling;371482 禹城市 Yucheng
371502 东昌府区 Dongchangfu;371503 茌平区 Chiping;371521 阳谷县 Yanggu;371522 莘县 Shenxian;371524 东阿县 Dong'e;371525 冠县 Guanxian;371526 高唐县 Gaotang;371581 临清市 Linqing
371602 滨城区 Bincheng;371603 沾化区 Zhanhua;371621 惠民县 Huimin;371622 阳信县 Yangxin;371623 无棣县 Wudi;371625 博兴县 Boxing;371681 邹平市 Zouping
371702 牡丹区 Mudan;371703 定陶区 Dingtao;371721 曹县 Caoxian;371722 单县 Shanxian;371723 成武县 Chengwu;371724 巨野县 Juye;371725 郓城县 Yuncheng;371726 鄄城县 Juancheng;371728 东明县 Dongming;371771 菏泽经济技术开发区;371772 菏泽高新技术开发区
410102 中原区 Zhongyuan;410103 二七区 Erqi;410104 管城回族区 Guanchenghuizu;410105 金水区 Jinshui;410106 上街区 Shangjie;410108 惠济区 Huiji;410122 中牟县 Zhongmu;410171 郑州经济技术开发区;410172 郑州高新技术产业开发区;410173 郑州航空港经济综合实验区;410181 巩义市 Gongyi;410182 荥阳市 Xingyang;410183 新密市 Xinmi;410184 新郑市 Xinzheng;410185 登封市 Dengfeng;410190 高新技术开发区;410191 经济技术开发区
410202 龙亭区 Longting;410203 顺河回族区 Shunhehuizu;410204 鼓楼区 Gulou;410205 禹王台区 Yuwangtai;410212 祥符区 Xiangfu;410221 杞县 Qixian;410222 通许县 Tongxu;410223 尉氏县 Weishi;410225 兰考县 Lankao
410302 老城区 Laocheng;410303 西工区 Xigong;410304 瀍河回族区 Chanhehuizu;410305 涧西区 Jianxi;410307 偃师区 Yanshi;410308 孟津区 Mengjin;410311 洛龙区 Luolong;410323 新安县 Xin'an;410324 栾川县 Luanchuan;410325 嵩县 Songxian;410326 汝阳县 Ruyang;410327 宜阳县 Yiyang;410328 洛宁县 Luoning;410329 伊川县 Yichuan
410402 新华区 Xinhua;410403 卫东区 Weidong;410404 石龙区 Shilong;410411 湛河区 Zhanhe;410421 宝丰县 Baofeng;410422 叶县 Yexian;410423 鲁山县 Lushan;410425 郏县 Jiaxian;410471 平顶山高新技术产业开发区;410481 舞钢市 Wugang;410482 汝州市 Ruzhou
410502 文峰区 Wenfeng;410503 北关区 Beiguan;410505 殷都区 Yindu;410506 龙安区 Long'an;410522 安阳县 Anyang;410523 汤阴县 Tangyin;410526 滑县 Huaxian;410527 内黄县 Neihuang;410581 林州市 Linzhou;410590 开发区 Kaifa
410602 鹤山区 Heshan;410603 山城区 Shancheng;410611 淇滨区 Qibin;410621 浚县 Xunxian;410622 淇县 Qixian
410702 红旗区 Hongqi;410703 卫滨区 Weibin;410704 凤泉区 Fengquan;410711 牧野区 Muye;410721 新乡县 Xinxiang;410724 获嘉县 Huojia;410725 原阳县 Yuanyang;410726 延津县 Yanjin;410727 封丘县 Fengqiu;410771 新乡高新技术产业开发区;410772 新乡经济技术开发区;410781 卫辉市 Weihui;410782 辉县市 Huixian;410783 长垣市 Changyuan
410802 解放区 Jiefang;410803 中站区 Zhongzhan;410804 马村区 Macun;410811 山阳区 Shanyang;410821 修武县 Xiuwu;410822 博爱县 Bo'ai;410823 武陟县 Wuzhi;410825 温县 Wenxian;410871 焦作城乡一体化示范区;410882 沁阳市 Qinyang;410883 孟州市 Mengzhou
410902 华龙区 Hualong;410922 清丰县 Qingfeng;410923 南乐县 Nanle;410926 范县 Fanxian;410927 台前县 Taiqian;410928 濮阳县 Puyang;410971 河南濮阳工业园区
411002 魏都区 Weidu;411003 建安区 Jian'an;411024 鄢陵县 Yanling;411025 襄城县 Xiangcheng;411071 许昌经济技术开发区;411081 禹州市 Yuzhou;411082 长葛市 Changge
411102 源汇区 Yuanhui;411103 郾城区 Yancheng;411104 召陵区 Zhaoling;411121 舞阳县 Wuyang;411122 临颍县 Linying;411171 漯河经济技术开发区
411202 湖滨区 Hubin;411203 陕州区 Shanzhou;411221 渑池县 Mianchi;411224 卢氏县 Lushi;411271 河南三门峡经济开发区;411281 义马市 Yima;411282 灵宝市 Lingbao
411302 宛城区 Wancheng;411303 卧龙区 Wolong;411321 南召县 Nanzhao;411322 方城县 Fangcheng;411323 西峡县 Xixia;411324 镇平县 Zhenping;411325 内乡县 Neixiang;411326 淅川县 Xichuan;411327 社旗县 Sheqi;411328 唐河县 Tanghe;411329 新野县 Xinye;411330 桐柏县 Tongbai;411372 南阳市城乡一体化示范区;411381 邓州市 Dengzhou
411402 梁园区 Liangyuan;411403 睢阳区 Suiyang;411421 民权县 Minquan;411422 睢县 Suixian;411423 宁陵县 Ningling;411424 柘城县 Zhecheng;411425 虞城县 Yucheng;411426 夏邑县 Xiayi;411481 永城市 Yongcheng
411502 浉河区 Shihe;411503 平桥区 Pingqiao;411521 罗山县 Luoshan;411522 光山县 Guangshan;411523 新县 Xinxian;411524 商城县 Shangcheng;411525 固始县 Gushi;411526 潢川县 Huangchuan;411527 淮滨县 Huaibin;411528 息县 Xixian
411602 川汇区 Chuanhui;411603 淮阳区 Huaiyang;411621 扶沟县 Fugou;411622 西华县 Xihua;411623 商水县 Shangshui;411624 沈丘县 Shenqiu;411625 郸城县 Dancheng;411627 太康县 Taikang;411628 鹿邑县 Luyi;411671 河南周口经济开发区;411681 项城市 Xiangcheng;411690 经济开发区 Jingjikaifa
411702 驿城区 Yicheng;411721 西平县 Xiping;411722 上蔡县 Shangcai;411723 平舆县 Pingyu;411724 正阳县 Zhengyang;411725 确山县 Queshan;411726 泌阳县 Biyang;411727 汝南县 Runan;411728 遂平县 Suiping;411729 新蔡县 Xincai
420102 江岸区 Jiang'an;420103 江汉区 Jianghan;420104 硚口区 Qiaokou;420105 汉阳区 Hanyang;420106 武昌区 Wuchang;420107 青山区 Qingshan;420111 洪山区 Hongshan;420112 东西湖区 Dongxihu;420113 汉南区 Hannan;420114 蔡甸区 Caidian;420115 江夏区 Jiangxia;420116 黄陂区 Huangpi;420117 新洲区 Xinzhou
420202 黄石港区 Huangshigang;420203 西塞山区 Xisaishan;420204 下陆区 Xialu;420205 铁山区 Tieshan;420222 阳新县 Yangxin;420281 大冶市 Daye
420302 茅箭区 Maojian;420303 张湾区 Zhangwan;420304 郧阳区 Yunyang;420322 郧西县 Yunxi;420323 竹山县 Zhushan;420324 竹溪县 Zhuxi;420325 房县 Fangxian;420381 丹江口市 Danjiangkou
420502 西陵区 Xiling;420503 伍家岗区 Wujiagang;420504 点军区 Dianjun;420505 猇亭区 Xiaoting;420506 夷陵区 Yiling;420525 远安县 Yuan'an;420526 兴山县 Xingshan;420527 秭归县 Zigui;420528 长阳土家族自治县 Changyang;420529 五峰土家族自治县 Wufeng;420581 宜都市 Yidu;420582 当阳市 Dangyang;420583 枝江市 Zhijiang;420590 经济开发区 Jingjikaifa
420602 襄城区 Xiangcheng;420606 樊城区 Fancheng;420607 襄州区 Xiangzhou;420624 南漳县 Nanzhang;420625 谷城县 Gucheng;420626 保康县 Baokang;420682 老河口市 Laohekou;420683 枣阳市 Zaoyang;420684 宜城市 Yicheng
420702 梁子湖区 Liangzihu;420703 华容区 Huarong;420704 鄂城区 Echeng
420802 东宝区 Dongbao;420804 掇刀区 Duodao;420822 沙洋县 Shayang;420881 钟祥市 Zhongxiang;420882 京山市 Jingshan
420902 孝南区 Xiaonan;420921 孝昌县 Xiaochang;420922 大悟县 Dawu;420923 云梦县 Yunmeng;420981 应城市 Yingcheng;420982 安陆市 Anlu;420984 汉川市 Hanchuan
421002 沙市区 Shashi;421003 荆州区 Jingzhou;421022 公安县 Gong'an;421024 江陵县 Jiangling;421081 石首市 Shishou;421083 洪湖市 Honghu;421087 松滋市 Songzi;421088 监利市 Jianli
421102 黄州区 Huangzhou;421121 团风县 Tuanfeng;421122 红安县 Hong'an;421123 罗田县 Luotian;421124 英山县 Yingshan;421125 浠水县 Xishui;421126 蕲春县 Qichun;421127 黄梅县 Huangmei;421171 龙感湖管理区 Longganhuguanli;421181 麻城市 Macheng;421182 武穴市 Wuxue
421202 咸安区 Xian'an;421221 嘉鱼县 Jiayu;421222 通城县 Tongcheng;421223 崇阳县 Chongyang;421224 通山县 Tongshan;421281 赤壁市 Chibi
421303 曾都区 Cengdu;421321 随县 Suixian;421381 广水市 Guangshui
422801 恩施市 Enshi;422802 利川市 Lichuan;422822 建始县 Jianshi;422823 巴东县 Badong;422825 宣恩县 Xuan'en;422826 咸丰县 Xianfeng;422827 来凤县 Laifeng;422828 鹤峰县 Hefeng
430102 芙蓉区 Furong;430103 天心区 Tianxin;430104 岳麓区 Yuelu;430105 开福区 Kaifu;430111 雨花区 Yuhua;430112 望城区 Wangcheng;430121 长沙县 Changsha;430181 浏阳市 Liuyang;430182 宁乡市 Ningxiang
430202 荷塘区 Hetang;430203 芦淞区 Lusong;430204 石峰区 Shifeng;430211 天元区 Tianyuan;430212 渌口区 Lukou;430223 攸县 Youxian;430224 茶陵县 Chaling;430225 炎陵县 Yanling;430271 云龙示范区 Yunlongshifan;430281 醴陵市 Liling
430302 雨湖区 Yuhu;430304 岳塘区 Yuetang;430321 湘潭县 Xiangtan;430373 湘潭九华示范区;430381 湘乡市 Xiangxiang;430382 韶山市 Shaoshan
430405 珠晖区 Zhuhui;430406 雁峰区 Yanfeng;430407 石鼓区 Shigu;430408 蒸湘区 Zhengxiang;430412 南岳区 Nanyue;430421 衡阳县 Hengyang;430422 衡南县 Hengnan;430423 衡山县 Hengshan;430424 衡东县 Hengdong;430426 祁东县 Qidong;430481 耒阳市 Leiyang;430482 常宁市 Changning
430502 双清区 Shuangqing;430503 大祥区 Daxiang;430511 北塔区 Beita;430522 新邵县 Xinshao;430523 邵阳县 Shaoyang;430524 隆回县 Longhui;430525 洞口县 Dongkou;430527 绥宁县 Suining;430528 新宁县 Xinning;430529 城步苗族自治县 Chengbu;430581 武冈市 Wugang;430582 邵东市 Shaodong
430602 岳阳楼区 Yueyanglou;430603 云溪区 Yunxi;430611 君山区 Junshan;430621 岳阳县 Yueyang;430623 华容县 Huarong;430624 湘阴县 Xiangyin;430626 平江县 Pingjiang;430681 汨罗市 Miluo;430682 临湘市 Linxiang
430702 武陵区 Wuling;430703 鼎城区 Dingcheng;430721 安乡县 Anxiang;430722 汉寿县 Hanshou;430723 澧县 Lixian;430724 临澧县 Linli;430725 桃源县 Taoyuan;430726 石门县 Shimen;430781 津市市 Jinshi
430802 永定区 Yongding;430811 武陵源区 Wulingyuan;430821 慈利县 Cili;430822 桑植县 Sangzhi
430902 资阳区 Ziyang;430903 赫山区 Heshan;430921 南县 Nanxian;430922 桃江县 Taojiang;430923 安化县 Anhua;430971 益阳市大通湖管理区;430981 沅江市 Yuanjiang
431002 北湖区 Beihu;431003 苏仙区 Suxian;431021 桂阳县 Guiyang;431022 宜章县 Yizhang;431023 永兴县 Yongxing;431024 嘉禾县 Jiahe;431025 临武县 Linwu;431026 汝城县 Rucheng;431027 桂东县 Guidong;431028 安仁县 Anren;431081 资兴市 Zixing
431102 零陵区 Lingling;431103 冷水滩区 Lengshuitan;431122 东安县 Dong'an;431123 双牌县 Shuangpai;431124 道县 Daoxian;431125 江永县 Jiangyong;431126 宁远县 Ningyuan;431127 蓝山县 Lanshan;431128 新田县 Xintian;431129 江华瑶族自治县 Jianghua;431181 祁阳市 Qiyang
431202 鹤城区 Hecheng;431221 中方县 Zhongfang;431222 沅陵县 Yuanling;431223 辰溪县 Chenxi;431224 溆浦县 Xupu;431225 会同县 Huitong;431226 麻阳苗族自治县 Mayang;431227 新晃侗族自治县 Xinhuang;431228 芷江侗族自治县 Zhijiang;431229 靖州苗族侗族自治县 Jingzhou;431230 通道侗族自治县 Tongdao;431271 怀化市洪江管理区;431281 洪江市 Hongjiang
431302 娄星区 Louxing;431321 双峰县 Shuangfeng;431322 新化县 Xinhua;431381 冷水江市 Lengshuijiang;431382 涟源市 Lianyuan
433101 吉首市 Jishou;433122 泸溪县 Luxi;433123 凤凰县 Fenghuang;433124 花垣县 Huayuan;433125 保靖县 Baojing;433126 古丈县 Guzhang;433127 永顺县 Yongshun;433130 龙山县 Longshan
440103 荔湾区 Liwan;440104 越秀区 Yuexiu;440105 海珠区 Haizhu;440106 天河区 Tianhe;440111 白云区 Baiyun;440112 黄埔区 Huangpu;440113 番禺区 Panyu;440114 花都区 Huadu;440115 南沙区 Nansha;440117 从化区 Conghua;440118 增城区 Zengcheng
440203 武江区 Wujiang;440204 浈江区 Zhenjiang;440205 曲江区 Qujiang;440222 始兴县 Shixing;440224 仁化县 Renhua;440229 翁源县 Wengyuan;440232 乳源瑶族自治县 Ruyuan;440233 新丰县 Xinfeng;440281 乐昌市 Lechang;440282 南雄市 Nanxiong
440303 罗湖区 Luohu;440304 福田区 Futian;440305 南山区 Nanshan;440306 宝安区 Bao'an;440307 龙岗区 Longgang;440308 盐田区 Yantian;440309 龙华区 Longhua;440310 坪山区 Pingshan;440311 光明区 Guangming
440402 香洲区 Xiangzhou;440403 斗门区 Doumen;440404 金湾区 Jinwan
440507 龙湖区 Longhu;440511 金平区 Jinping;440512 濠江区 Haojiang;440513 潮阳区 Chaoyang;440514 潮南区 Chaonan;440515 澄海区 Chenghai;440523 南澳县 Nan'ao
440604 禅城区 Chancheng;440605 南海区 Nanhai;440606 顺德区 Shunde;440607 三水区 Sanshui;440608 高明区 Gaoming
440703 蓬江区 Pengjiang;440704 江海区 Jianghai;440705 新会区 Xinhui;440781 台山市 Taishan;440783 开平市 Kaiping;440784 鹤山市 Heshan;440785 恩平市 Enping
440802 赤坎区 Chikan;440803 霞山区 Xiashan;440804 坡头区 Potou;440811 麻章区 Mazhang;440823 遂溪县 Suixi;440825 徐闻县 Xuwen;440881 廉江市 Lianjiang;440882 雷州市 Leizhou;440883 吴川市 Wuchuan;440890 经济技术开发区
440902 茂南区 Maonan;440904 电白区 Dianbai;440981 高州市 Gaozhou;440982 化州市 Huazhou;440983 信宜市 Xinyi
441202 端州区 Duanzhou;441203 鼎湖区 Dinghu;441204 高要区 Gaoyao;441223 广宁县 Guangning;441224 怀集县 Huaiji;441225 封开县 Fengkai;441226 德庆县 Deqing;441284 四会市 Sihui
441302 惠城区 Huicheng;441303 惠阳区 Huiyang;441322 博罗县 Boluo;441323 惠东县 Huidong;441324 龙门县 Longmen
441402 梅江区 Meijiang;441403 梅县区 Meixian;441422 大埔县 Dabu;441423 丰顺县 Fengshun;441424 五华县 Wuhua;441426 平远县 Pingyuan;441427 蕉岭县 Jiaoling;441481 兴宁市 Xingning
441502 城区 Chengqu;441521 海丰县 Haifeng;441523 陆河县 Luhe;441581 陆丰市 Lufeng
441602 源城区 Yuancheng;441621 紫金县 Zijin;441622 龙川县 Longchuan;441623 连平县 Lianping;441624 和平县 Heping;441625 东源县 Dongyuan
441702 江城区 Jiangcheng;441704 阳东区 Yangdong;441721 阳西县 Yangxi;441781 阳春市 Yangchun
441802 清城区 Qingcheng;441803 清新区 Qingxinqu;441821 佛冈县 Fogang;441823 阳山县 Yangshan;441825 连山壮族瑶族自治县 Lianshan;441826 连南瑶族自治县 Liannan;441881 英德市 Yingde;441882 连州市 Lianzhou
441901 中堂镇 Zhongtang;441903 南城街道 Nancheng;441904 长安镇 Chang'an;441905 东坑镇 Dongkeng;441906 樟木头镇 Zhangmutou;441907 莞城街道 Guancheng;441908 石龙镇 Shilong;441909 桥头镇 Qiaotou;441910 万江街道 Wanjiang;441911 麻涌镇 Mayong;441912 虎门镇 Humen;441913 谢岗镇 Xiegang;441914 石碣镇 Shijie;441915 茶山镇 Chashan;441916 东城街道 Dongcheng;441917 洪梅镇 Hongmei;441918 道滘镇 Daojiao;441919 高埗镇 Gaobu;441920 企石镇 Qishi;441921 凤岗镇 Fenggang;441922 大岭山镇 Dalingshan;441923 松山湖 Songshan Lake;441924 清溪镇 Qingxi;441925 望牛墩镇 Wangniudun;441926 厚街镇 Houjie;441927 常平镇 Changping;441928 寮步镇 Liaobu;441929 石排镇 Shipai;441930 横沥镇 Hengli;441931 塘厦镇 Tangsha;441932 黄江镇 Huangjiang;441933 大朗镇 Dalang;441934 东莞港 Dongguan Port;441935 东莞生态园 Dongguan Ecological Park;441990 沙田镇 Shatian
442001 南头镇 Nantou;442002 神湾镇 Shenwan;442003 东凤镇 Dongfeng;442004 五桂山街道 Wuguishan;442005 黄圃镇 Huangpu;442006 小榄镇 Xiaolan;442007 石岐街道 Shiqi;442008 横栏镇 Henglan;442009 三角镇 Sanjiao;442010 三乡镇 Sanxiang;442011 港口镇 Gangkou;442012 沙溪镇 Shaxi;442013 板芙镇 Banfu;442015 东升镇 Dongsheng;442016 阜沙镇 Fusha;442017 民众镇 Minzhong;442018 东区街道 Dongqu;442019 火炬开发区街道办事处;442020 西区街道 Xiqu;442021 南区街道 Nanqu;442022 古镇镇 Guzhen;442023 坦洲镇 Tanzhou;442024 大涌镇 Dayong;442025 南朗镇 Nanlang
445102 湘桥区 Xiangqiao;445103 潮安区 Chao'an;445122 饶平县 Raoping
445202 榕城区 Rongcheng;445203 揭东区 Jiedong;445222 揭西县 Jiexi;445224 惠来县 Huilai;445281 普宁市 Puning
445302 云城区 Yuncheng;445303 云安区 Yun'an;445321 新兴县 Xinxing;445322 郁南县 Yunan;445381 罗定市 Luoding
450102 兴宁区 Xingning;450103 青秀区 Qingxiu;450105 江南区 Jiangnan;450107 西乡塘区 Xixiangtang;450108 良庆区 Liangqing;450109 邕宁区 Yongning;450110 武鸣区 Wuming;450123 隆安县 Long'an;450124 马山县 Mashan;450125 上林县 Shanglin;450126 宾阳县 Binyang;450181 横州市 Hengzhou
450202 城中区 Chengzhong;450203 鱼峰区 Yufeng;450204 柳南区 Liunan;450205 柳北区 Liubei;450206 柳江区 Liujiang;450222 柳城县 Liucheng;450223 鹿寨县 Luzhai;450224 融安县 Rong'an;450225 融水苗族自治县 Rongshui;450226 三江侗族自治县 Sanjiang
450302 秀峰区 Xiufeng;450303 叠彩区 Diecai;450304 象山区 Xiangshan;450305 七星区 Qixing;450311 雁山区 Yanshan;450312 临桂区 Lingui;450321 阳朔县 Yangshuo;450323 灵川县 Lingchuan;450324 全州县 Quanzhou;450325 兴安县 Hinggan;450326 永福县 Yongfu;450327 灌阳县 Guanyang;450328 龙胜各族自治县 Longsheng;450329 资源县 Ziyuan;450330 平乐县 Pingle;450332 恭城瑶族自治县 Gongcheng;450381 荔浦市 Lipu
450403 万秀区 Wanxiu;450405 长洲区 Changzhou;450406 龙圩区 Longxu;450421 苍梧县 Cangwu;450422 藤县 Tengxian;450423 蒙山县 Mengshan;450481 岑溪市 Cenxi
450502 海城区 Haicheng;450503 银海区 Yinhai;450512 铁山港区 Tieshangang;450521 合浦县 Hepu
450602 港口区 Gangkou;450603 防城区 Fangcheng;450621 上思县 Shangsi;450681 东兴市 Dongxing
450702 钦南区 Qinnan;450703 钦北区 Qinbei;450721 灵山县 Lingshan;450722 浦北县 Pubei
450802 港北区 Gangbei;450803 港南区 Gangnan;450804 覃塘区 Qintang;450821 平南县 Pingnan;450881 桂平市 Guiping
450902 玉州区 Yuzhou;450903 福绵区 Fumian;450921 容县 Rongxian;450922 陆川县 Luchuan;450923 博白县 Bobai;450924 兴业县 Xingye;450981 北流市 Beiliu
451002 右江区 Youjiang;451003 田阳区 Tianyang;451022 田东县 Tiandong;451024 德保县 Debao;451026 那坡县 Napo;451027 凌云县 Lingyun;451028 乐业县 Leye;451029 田林县 Tianlin;451030 西林县 Xilin;451031 隆林各族自治县 Longlin;451081 靖西市 Jingxi;451082 平果市 Pingguo
451102 八步区 Babu;451103 平桂区 Pinggui;451121 昭平县 Zhaoping;451122 钟山县 Zhongshan;451123 富川瑶族自治县 Fuchuan
451202 金城江区 Jinchengjiang;451203 宜州区 Yizhou;451221 南丹县 Nandan;451222 天峨县 Tian'e;451223 凤山县 Fengshan;451224 东兰县 Donglan;451225 罗城仫佬族自治县 Luocheng;451226 环江毛南族自治县 Huanjiang;451227 巴马瑶族自治县 Bama;451228 都安瑶族自治县 Du'an;451229 大化瑶族自治县 Dahua
451302 兴宾区 Xingbin;451321 忻城县 Xincheng;451322 象州县 Xiangzhou;451323 武宣县 Wuxuan;451324 金秀瑶族自治县 Jinxiu;451381 合山市 Heshan
451402 江州区 Jiangzhou;451421 扶绥县 Fusui;451422 宁明县 Ningming;451423 龙州县 Longzhou;451424 大新县 Daxin;451425 天等县 Tiandeng;451481 凭祥市 Pingxiang
460105 秀英区 Xiuying;460106 龙华区 Longhua;460107 琼山区 Qiongshan;460108 美兰区 Meilan
460202 海棠区 Haitang;460203 吉阳区 Jiyang;460204 天涯区 Tianya;460205 崖州区 Yazhou
460302 西沙区 Xisha;460303 南沙区 Nansha
460401 那大镇 Nada;460402 和庆镇 Heqing;460403 南丰镇 Nanfeng;460404 大成镇 Dacheng;460405 雅星镇 Yaxing;460406 兰洋镇 Lanyang;460407 光村镇 Guangcun;460408 木棠镇 Mutang;460409 海头镇 Haitou;460410 峨蔓镇 Eman;460411 王五镇 Wangwu;460412 白马井镇 Baimajing;460413 中和镇 Zhonghe;460414 排浦镇 Paipu;460415 东成镇 Dongcheng;460416 新州镇 Xinzhou;460417 洋浦经济开发区;460418 华南热作学院
500101 万州区 Wanzhou;500102 涪陵区 Fuling;500103 渝中区 Yuzhong;500104 大渡口区 Dadukou;500105 江北区 Jiangbei;500106 沙坪坝区 Shapingba;500107 九龙坡区 Jiulongpo;500108 南岸区 Nan'an;500109 北碚区 Beibei;500110 綦江区 Qijiang;500111 大足区 Dazu;500112 渝北区 Yubei;500113 巴南区 Banan;500114 黔江区 Qianjiang;500115 长寿区 Changshou;500116 江津区 Jiangjin;500117 合川区 Hechuan;500118 永川区 Yongchuan;500119 南川区 Nanchuan;500120 璧山区 Bishan;500151 铜梁区 Tongliang;500152 潼南区 Tongnan;500153 荣昌区 Rongchang;500154 开州区 Kaizhou;500155 梁平区 Liangping;500156 武隆区 Wulong
500229 城口县 Chengkou;500230 丰都县 Fengdu;500231 垫江县 Dianjiang;500233 忠县 Zhongxian;500235 云阳县 Yunyang;500236 奉节县 Fengjie;500237 巫山县 Wushan;500238 巫溪县 Wuxi;500240 石柱土家族自治县 Shizhu;500241 秀山土家族苗族自治县 Xiushan;500242 酉阳土家族苗族自治县 Youyang;500243 彭水苗族土家族自治县 Pengshui
510104 锦江区 Jinjiang;510105 青羊区 Qingyang;510106 金牛区 Jinniu;510107 武侯区 Wuhou;510108 成华区 Chenghua;510112 龙泉驿区 Longquanyi;510113 青白江区 Qingbaijiang;510114 新都区 Xindu;510115 温江区 Wenjiang;510116 双流区 Shuangliu;510117 郫都区 Pidu;510118 新津区 Xinjin;510121 金堂县 Jintang;510129 大邑县 Dayi;510131 蒲江县 Pujiang;510181 都江堰市 Dujiangyan;510182 彭州市 Pengzhou;510183 邛崃市 Qionglai;510184 崇州市 Chongzhou;510185 简阳市 Jianyang;510191 高新区 Gaoxinqu
510302 自流井区 Ziliujing;510303 贡井区 Gongjing;510304 大安区 Da'an;510311 沿滩区 Yantan;510321 荣县 Rongxian;510322 富顺县 Fushun
510402 东区 Dongqu;510403 西区 Xiqu;510411 仁和区 Renhe;510421 米易县 Miyi;510422 盐边县 Yanbian
510502 江阳区 Jiangyang;510503 纳溪区 Naxi;510504 龙马潭区 Longmatan;510521 泸县 Luxian;510522 合江县 Hejiang;510524 叙永县 Xuyong;510525 古蔺县 Gulin
510603 旌阳区 Jingyang;510604 罗江区 Luojiang;510623 中江县 Zhongjiang;510681 广汉市 Guanghan;510682 什邡市 Shifang;510683 绵竹市 Mianzhu
510703 涪城区 Fucheng;510704 游仙区 Youxian;510705 安州区 Anzhou;510722 三台县 Santai;510723 盐亭县 Yanting;510725 梓潼县 Zitong;510726 北川羌族自治县 Beichuan;510727 平武县 Pingwu;510781 江油市 Jiangyou;510791 高新区 Gaoxinqu
510802 利州区 Lizhou;510811 昭化区 Zhaohua;510812 朝天区 Chaotian;510821 旺苍县 Wangcang;510822 青川县 Qingchuan;510823 剑阁县 Jiange;510824 苍溪县 Cangxi
510903 船山区 Chuanshan;510904 安居区 Anju;510921 蓬溪县 Pengxi;510923 大英县 Daying;510981 射洪市 Shehong
511002 市中区 Shizhong;511011 东兴区 Dongxing;511024 威远县 Weiyuan;511025 资中县 Zizhong;511083 隆昌市 Longchang
511102 市中区 Shizhong;511111 沙湾区 Shawan;511112 五通桥区 Wutongqiao;511113 金口河区 Jinkouhe;511123 犍为县 Qianwei;511124 井研县 Jingyan;511126 夹江县 Jiajiang;511129 沐川县 Muchuan;511132 峨边彝族自治县 Ebian;511133 马边彝族自治县 Mabian;511181 峨眉山市 Emeishan
511302 顺庆区 Shunqing;511303 高坪区 Gaoping;511304 嘉陵区 Jialing;511321 南部县 Nanbu;511322 营山县 Yingshan;511323 蓬安县 Peng'an;511324 仪陇县 Yilong;511325 西充县 Xichong;511381 阆中市 Langzhong
511402 东坡区 Dongpo;511403 彭山区 Pengshan;511421 仁寿县 Renshou;511423 洪雅县 Hongya;511424 丹棱县 Danleng;511425 青神县 Qingshen
511502 翠屏区 Cuiping;511503 南溪区 Nanxi;511504 叙州区 Xuzhou;511523 江安县 Jiang'an;511524 长宁县 Changning;511525 高县 Gaoxian;511526 珙县 Gongxian;511527 筠连县 Junlian;511528 兴文县 Xingwen;511529 屏山县 Pingshan
511602 广安区 Guang'an;511603 前锋区 Qianfeng;511621 岳池县 Yuechi;511622 武胜县 Wusheng;511623 邻水县 Linshui;511681 华蓥市 Huaying
511702 通川区 Tongchuan;511703 达川区 Dachuan;511722 宣汉县 Xuanhan;511723 开江县 Kaijiang;511724 大竹县 Dazhu;511725 渠县 Quxian;511781 万源市 Wanyuan
511802 雨城区 Yucheng;511803 名山区 Mingshan;511822 荥经县 Yingjing;511823 汉源县 Hanyuan;511824 石棉县 Shimian;511825 天全县 Tianquan;511826 芦山县 Lushan;511827 宝兴县 Baoxing
511902 巴州区 Bazhou;511903 恩阳区 Enyang;511921 通江县 Tongjiang;511922 南江县 Nanjiang;511923 平昌县 Pingchang;511971 巴中经济开发区
512002 雁江区 Yanjiang;512021 安岳县 Anyue;512022 乐至县 Lezhi
513201 马尔康市 Ma'erkang;513221 汶川县 Wenchuan;513222 理县 Lixian;513223 茂县 Maoxian;513224 松潘县 Songpan;513225 九寨沟县 Jiuzhaigou;513226 金川县 Jinchuan;513227 小金县 Xiaojin;513228 黑水县 Heishui;513230 壤塘县 Rangtang;513231 阿坝县 Aba;513232 若尔盖县 Ruo'ergai;513233 红原县 Hongyuan
513301 康定市 Kangding;513322 泸定县 Luding;513323 丹巴县 Danba;513324 九龙县 Kowloon;513325 雅江县 Yajiang;513326 道孚县 Daofu;513327 炉霍县 Luhuo;513328 甘孜县 Garze;513329 新龙县 Xinlong;513330 德格县 Dege;513331 白玉县 Baiyu;513332 石渠县 Shiqu;513333 色达县 Seda;513334 理塘县 Litang;513335 巴塘县 Batang;513336 乡城县 Xiangcheng;513337 稻城县 Daocheng;513338 得荣县 Derong
513401 西昌市 Xichang;513402 会理市 Huili;513422 木里藏族自治县 Muli;513423 盐源县 Yanyuan;513424 德昌县 Dechang;513426 会东县 Huidong;513427 宁南县 Ningnan;513428 普格县 Puge;513429 布拖县 Butuo;513430 金阳县 Jinyang;513431 昭觉县 Zhaojue;513432 喜德县 Xide;513433 冕宁县 Mianning;513434 越西县 Yuexi;513435 甘洛县 Ganluo;513436 美姑县 Meigu;513437 雷波县 Leibo
520102 南明区 Nanming;520103 云岩区 Yunyan;520111 花溪区 Huaxi;520112 乌当区 Wudang;520113 白云区 Baiyun;520115 观山湖区 Guanshanhu;520121 开阳县 Kaiyang;520122 息烽县 Xifeng;520123 修文县 Xiuwen;520181 清镇市 Qingzhen
520201 钟山区 Zhongshan;520203 六枝特区 Liuzhite;520204 水城区 Shuicheng;520281 盘州市 Panzhou
520302 红花岗区 Honghuagang;520303 汇川区 Huichuan;520304 播州区 Bozhou;520322 桐梓县 Tongzi;520323 绥阳县 Suiyang;520324 正安县 Zheng'an;520325 道真仡佬族苗族自治县 Daozhen;520326 务川仡佬族苗族自治县 Wuchuan;520327 凤冈县 Fenggang;520328 湄潭县 Meitan;520329 余庆县 Yuqing;520330 习水县 Xishui;520381 赤水市 Chishui;520382 仁怀市 Renhuai
520402 西秀区 Xixiu;520403 平坝区 Pingba;520422 普定县 Puding;520423 镇宁布依族苗族自治县 Zhenning;520424 关岭布依族苗族自治县 Guanling;520425 紫云苗族布依族自治县 Ziyun
520502 七星关区 Qixingguan;520521 大方县 Dafang;520523 金沙县 Jinsha;520524 织金县 Zhijin;520525 纳雍县 Nayong;520526 威宁彝族回族苗族自治县 Weining;520527 赫章县 Hezhang;520581 黔西市 Qianxi
520602 碧江区 Bijiang;520603 万山区 Wanshan;520621 江口县 Jiangkou;520622 玉屏侗族自治县 Yuping;520623 石阡县 Shiqian;520624 思南县 Sinan;520625 印江土家族苗族自治县 Yinjiang;520626 德江县 Dejiang;520627 沿河土家族自治县 Yanhe;520628 松桃苗族自治县 Songtao
522301 兴义市 Xingyi;522302 兴仁市 Xingren;522323 普安县 Pu'an;522324 晴隆县 Qinglong;522325 贞丰县 Zhenfeng;522326 望谟县 Wangmo;522327 册亨县 Ceheng;522328 安龙县 Anlong
522601 凯里市 Kaili;522622 黄平县 Huangping;522623 施秉县 Shibing;522624 三穗县 Sansui;522625 镇远县 Zhenyuan;522626 岑巩县 Cengong;522627 天柱县 Tianzhu;522628 锦屏县 Jinping;522629 剑河县 Jianhe;522630 台江县 Taijiang;522631 黎平县 Liping;522632 榕江县 Rongjiang;522633 从江县 Congjiang;522634 雷山县 Leishan;522635 麻江县 Majiang;522636 丹寨县 Danzhai
522701 都匀市 Duyun;522702 福泉市 Fuquan;522722 荔波县 Libo;522723 贵定县 Guiding;522725 瓮安县 Weng'an;522726 独山县 Dushan;522727 平塘县 Pingtang;522728 罗甸县 Luodian;522729 长顺县 Changshun;522730 龙里县 Longli;522731 惠水县 Huishui;522732 三都水族自治县 Sandu
530102 五华区 Wuhua;530103 盘龙区 Panlong;530111 官渡区 Guandu;530112 西山区 Xishan;530113 东川区 Dongchuan;530114 呈贡区 Chenggong;530115 晋宁区 Jinning;530124 富民县 Fumin;530125 宜良县 Yiliang;530126 石林彝族自治县 Shilin;530127 嵩明县 Songming;530128 禄劝彝族苗族自治县 Luquan;530129 寻甸回族彝族自治县 Xundian;530181 安宁市 Anning
530302 麒麟区 Qilin;530303 沾益区 Zhanyi;530304 马龙区 Malong;530322 陆良县 Luliang;530323 师宗县 Shizong;530324 罗平县 Luoping;530325 富源县 Fuyuan;530326 会泽县 Huize;530381 宣威市 Xuanwei
530402 红塔区 Hongta;530403 江川区 Jiangchuan;530423 通海县 Tonghai;530424 华宁县 Huaning;530425 易门县 Yimen;530426 峨山彝族自治县 Eshan;530427 新平彝族傣族自治县 Xinping;530428 元江哈尼族彝族傣族自治县 Yuanjiang;530481 澄江市 Chengjiang
530502 隆阳区 Longyang;530521 施甸县 Shidian;530523 龙陵县 Longling;530524 昌宁县 Changning;530581 腾冲市 Tengchong
530602 昭阳区 Zhaoyang;530621 鲁甸县 Ludian;530622 巧家县 Qiaojia;530623 盐津县 Yanjin;530624 大关县 Daguan;530625 永善县 Yongshan;530626 绥江县 Suijiang;530627 镇雄县 Zhenxiong;530628 彝良县 Yiliang;530629 威信县 Weixin;530681 水富市 Shuifu
530702 古城区 Gucheng;530721 玉龙纳西族自治县 Yulong;530722 永胜县 Yongsheng;530723 华坪县 Huaping;530724 宁蒗彝族自治县 Ninglang
530802 思茅区 Simao;530821 宁洱哈尼族彝族自治县 Ning'er;530822 墨江哈尼族自治县 Mojiang;530823 景东彝族自治县 Jingdong;530824 景谷傣族彝族自治县 Jinggu;530825 镇沅彝族哈尼族拉祜族自治县 Zhenyuan;530826 江城哈尼族彝族自治县 Jiangcheng;530827 孟连傣族拉祜族佤族自治县 Menglian;530828 澜沧拉祜族自治县 Lancang;530829 西盟佤族自治县 Ximeng
530902 临翔区 Linxiang;530921 凤庆县 Fengqing;530922 云县 Yunxian;530923 永德县 Yongde;530924 镇康县 Zhenkang;530925 双江拉祜族佤族布朗族傣族自治县 Shuangjiang;530926 耿马傣族佤族自治县 Gengma;530927 沧源佤族自治县 Cangyuan
532301 楚雄市 Chuxiong;532302 禄丰市 Lufeng;532322 双柏县 Shuangbai;532323 牟定县 Mouding;532324 南华县 Nanhua;532325 姚安县 Yao'an;532326 大姚县 Dayao;532327 永仁县 Yongren;532328 元谋县 Yuanmou;532329 武定县 Wuding
532501 个旧市 Gejiu;532502 开远市 Kaiyuan;532503 蒙自市 Mengzi;532504 弥勒市 Mile;532523 屏边苗族自治县 Pingbian;532524 建水县 Jianshui;532525 石屏县 Shiping;532527 泸西县 Luxi;532528 元阳县 Yuanyang;532529 红河县 Honghe;532530 金平苗族瑶族傣族自治县 Jinping;532531 绿春县 Lüchun;532532 河口瑶族自治县 Hekou
532601 文山市 Wenshan;532622 砚山县 Yanshan;532623 西畴县 Xichou;532624 麻栗坡县 Malipo;532625 马关县 Maguan;532626 丘北县 Qiubei;532627 广南县 Guangnan;532628 富宁县 Funing
532801 景洪市 Jinghong;532822 勐海县 Menghai;532823 勐腊县 Mengla
532901 大理市 Dali;532922 漾濞彝族自治县 Yangbi;532923 祥云县 Xiangyun;532924 宾川县 Binchuan;532925 弥渡县 Midu;532926 南涧彝族自治县 Nanjian;532927 巍山彝族回族自治县 Weishan;532928 永平县 Yongping;532929 云龙县 Yunlong;532930 洱源县 Eryuan;532931 剑川县 Jianchuan;532932 鹤庆县 Heqing
533102 瑞丽市 Ruili;533103 芒市 Mangshi;533122 梁河县 Lianghe;533123 盈江县 Yingjiang;533124 陇川县 Longchuan
533301 泸水市 Lushui;533323 福贡县 Fugong;533324 贡山独龙族怒族自治县 Gongshan;533325 兰坪白族普米族自治县 Lanping
533401 香格里拉市 Xianggelila;533422 德钦县 Deqin;533423 维西傈僳族自治县 Weixi
540102 城关区 Chengguan;540103 堆龙德庆区 Duilongdeqing;540104 达孜区 Dazi;540121 林周县 Linzhou;540122 当雄县 Dangxiong;540123 尼木县 Nimu;540124 曲水县 Qushui;540127 墨竹工卡县 Mozhugongka
540202 桑珠孜区 Sangzhuzi;540221 南木林县 Nanmulin;540222 江孜县 Jiangzi;540223 定日县 Dingri;540224 萨迦县 Sajia;540225 拉孜县 Lazi;540226 昂仁县 Angren;540227 谢通门县 Xietongmen;540228 白朗县 Bailang;540229 仁布县 Renbu;540230 康马县 Kangma;540231 定结县 Dingjie;540232 仲巴县 Zhongba;540233 亚东县 Yadong;540234 吉隆县 Jilong;540235 聂拉木县 Nielamu;540236 萨嘎县 Saga;540237 岗巴县 Gangba
540302 卡若区 Karuo;540321 江达县 Jiangda;540322 贡觉县 Gongjue;540323 类乌齐县 Leiwuqi;540324 丁青县 Dingqing;540325 察雅县 Chaya;540326 八宿县 Basu;540327 左贡县 Zuogong;540328 芒康县 Mangkang;540329 洛隆县 Luolong;540330 边坝县 Bianba
540402 巴宜区 Bayi;540421 工布江达县 Gongbujiangda;540423 墨脱县 Motuo;540424 波密县 Bomi;540425 察隅县 Chayu;540426 朗县 Langxian;540481 米林市 Milin
540502 乃东区 Naidong;540521 扎囊县 Zhanang;540522 贡嘎县 Gongga;540523 桑日县 Sangri;540524 琼结县 Qiongjie;540525 曲松县 Qusong;540526 措美县 Cuomei;540527 洛扎县 Luozha;540528 加查县 Jiacha;540529 隆子县 Longzi;540531 浪卡子县 Langkazi;540581 错那市 Cuona
540602 色尼区 Seni;540621 嘉黎县 Jiali;540622 比如县 Biru;540623 聂荣县 Nierong;540624 安多县 Anduo;540625 申扎县 Shenzha;540626 索县 Suoxian;540627 班戈县 Bange;540628 巴青县 Baqing;540629 尼玛县 Nima;540630 双湖县 Shuanghu
542521 普兰县 Pulan;542522 札达县 Zhada;542523 噶尔县 Ga'er;542524 日土县 Ritu;542525 革吉县 Geji;542526 改则县 Gaize;542527 措勤县 Cuoqin
610102 新城区 Xincheng;610103 碑林区 Beilinqu;610104 莲湖区 Lianhu;610111 灞桥区 Baqiao;610112 未央区 Weiyang;610113 雁塔区 Yanta;610114 阎良区 Yanliang;610115 临潼区 Lintong;610116 长安区 Chang'an;610117 高陵区 Gaoling;610118 鄠邑区 Huyi;610122 蓝田县 Lantian;610124 周至县 Zhouzhi
610202 王益区 Wangyi;610203 印台区 Yintai;610204 耀州区 Yaozhou;610222 宜君县 Yijun
610302 渭滨区 Weibin;610303 金台区 Jintai;610304 陈仓区 Chencang;610305 凤翔区 Fengxiang;610323 岐山县 Qishan;610324 扶风县 Fufeng;610326 眉县 Meixian;610327 陇县 Longxian;610328 千阳县 Qianyang;610329 麟游县 Linyou;610330 凤县 Fengxian;610331 太白县 Taibai
610402 秦都区 Qindu;610403 杨陵区 Yangling;610404 渭城区 Weicheng;610422 三原县 Sanyuan;610423 泾阳县 Jingyang;610424 乾县 Qianxian;610425 礼泉县 Liquan;610426 永寿县 Yongshou;610428 长武县 Changwu;610429 旬邑县 Xunyi;610430 淳化县 Chunhua;610431 武功县 Wugong;610481 兴平市 Xingping;610482 彬州市 Binzhou
610502 临渭区 Linwei;610503 华州区 Huazhou;610522 潼关县 Tongguan;610523 大荔县 Dali;610524 合阳县 Heyang;610525 澄城县 Chengcheng;610526 蒲城县 Pucheng;610527 白水县 Baishui;610528 富平县 Fuping;610581 韩城市 Hancheng;610582 华阴市 Huayin
610602 宝塔区 Baota;610603 安塞区 Ansai;610621 延长县 Yanchang;610622 延川县 Yanchuan;610625 志丹县 Zhidan;610626 吴起县 Wuqi;610627 甘泉县 Ganquan;610628 富县 Fuxian;610629 洛川县 Luochuan;610630 宜川县 Yichuan;610631 黄龙县 Huanglong;610632 黄陵县 Huangling;610681 子长市 Zichang
610702 汉台区 Hantai;610703 南郑区 Nanzheng;610722 城固县 Chenggu;610723 洋县 Yangxian;610724 西乡县 Xixiang;610725 勉县 Mianxian;610726 宁强县 Ningqiang;610727 略阳县 Lüeyang;610728 镇巴县 Zhenba;610729 留坝县 Liuba;610730 佛坪县 Foping
610802 榆阳区 Yuyang;610803 横山区 Hengshan;610822 府谷县 Fugu;610824 靖边县 Jingbian;610825 定边县 Dingbian;610826 绥德县 Suide;610827 米脂县 Mizhi;610828 佳县 Jiaxian;610829 吴堡县 Wubu;610830 清涧县 Qingjian;610831 子洲县 Zizhou;610881 神木市 Shenmu
610902 汉滨区 Hanbin;610921 汉阴县 Hanyin;610922 石泉县 Shiquan;610923 宁陕县 Ningshan;610924 紫阳县 Ziyang;610925 岚皋县 Langao;610926 平利县 Pingli;610927 镇坪县 Zhenping;610929 白河县 Baihe;610981 旬阳市 Xunyang
611002 商州区 Shangzhou;611021 洛南县 Luonan;611022 丹凤县 Danfeng;611023 商南县 Shangnan;611024 山阳县 Shanyang;611025 镇安县 Zhen'an;611026 柞水县 Zhashui
620102 城关区 Chengguan;620103 七里河区 Qilihe;620104 西固区 Xigu;620105 安宁区 Anning;620111 红古区 Honggu;620121 永登县 Yongdeng;620122 皋兰县 Gaolan;620123 榆中县 Yuzhong;620171 兰州新区 Lanzhou
620290 雄关区 Xiongguan;620291 长城区 Changcheng;620292 镜铁区 Jingtie;620293 新城镇 Xincheng;620294 峪泉镇 Yuquan;620295 文殊镇 Wenshu
620302 金川区 Jinchuan;620321 永昌县 Yongchang
620402 白银区 Baiyin;620403 平川区 Pingchuan;620421 靖远县 Jingyuan;620422 会宁县 Huining;620423 景泰县 Jingtai
620502 秦州区 Qinzhou;620503 麦积区 Maiji;620521 清水县 Qingshui;620522 秦安县 Qin'an;620523 甘谷县 Gangu;620524 武山县 Wushan;620525 张家川回族自治县 Zhangjiachuan
620602 凉州区 Liangzhou;620621 民勤县 Minqin;620622 古浪县 Gulang;620623 天祝藏族自治县 Tianzhu
620702 甘州区 Ganzhou;620721 肃南裕固族自治县 Sunan;620722 民乐县 Minyue;620723 临泽县 Linze;620724 高台县 Gaotai;620725 山丹县 Shandan
620802 崆峒区 Kongtong;620821 泾川县 Jingchuan;620822 灵台县 Lingtai;620823 崇信县 Chongxin;620825 庄浪县 Zhuanglang;620826 静宁县 Jingning;620881 华亭市 Huating
620902 肃州区 Suzhou;620921 金塔县 Jinta;620922 瓜州县 Guazhou;620923 肃北蒙古族自治县 Subei;620924 阿克塞哈萨克族自治县 Akesai;620981 玉门市 Yumen;620982 敦煌市 Dunhuang
621002 西峰区 Xifeng;621021 庆城县 Qingcheng;621022 环县 Huanxian;621023 华池县 Huachi;621024 合水县 Heshui;621025 正宁县 Zhengning;621026 宁县 Ningxian;621027 镇原县 Zhenyuan
621102 安定区 Anding;621121 通渭县 Tongwei;621122 陇西县 Longxi;621123 渭源县 Weiyuan;621124 临洮县 Lintao;621125 漳县 Zhangxian;621126 岷县 Minxian
621202 武都区 Wudu;621221 成县 Chengxian;621222 文县 Wenxian;621223 宕昌县 Dangchang;621224 康县 Kangxian;621225 西和县 Xihe;621226 礼县 Lixian;621227 徽县 Huixian;621228 两当县 Liangdang
622901 临夏市 Linxia City;622921 临夏县 Linxia County;622922 康乐县 Kangle;622923 永靖县 Yongjing;622924 广河县 Guanghe;622925 和政县 Hezheng;622926 东乡族自治县;622927 积石山保安族东乡族撒拉族自治县 Jishishan
623001 合作市 Hezuo;623021 临潭县 Lintan;623022 卓尼县 Zhuoni;623023 舟曲县 Zhouqu;623024 迭部县 Diebu;623025 玛曲县 Maqu;623026 碌曲县 Luqu;623027 夏河县 Xiahe
630102 城东区 Chengdong;630103 城中区 Chengzhong;630104 城西区 Chengxi;630105 城北区 Chengbei;630106 湟中区 Huangzhong;630121 大通回族土族自治县 Datong;630123 湟源县 Huangyuan
630202 乐都区 Ledu;630203 平安区 Ping'an;630222 民和回族土族自治县 Minhe;630223 互助土族自治县 Huzhu;630224 化隆回族自治县 Hualong;630225 循化撒拉族自治县 Xunhua
632221 门源回族自治县 Menyuan;632222 祁连县 Qilian;632223 海晏县 Haiyan;632224 刚察县 Gangcha
632301 同仁市 Tongren;632322 尖扎县 Jianzha;632323 泽库县 Zeku;632324 河南蒙古族自治县 Henan
632521 共和县 Gonghe;632522 同德县 Tongde;632523 贵德县 Guide;632524 兴海县 Xinghai;632525 贵南县 Guinan
632621 玛沁县 Maqin;632622 班玛县 Banma;632623 甘德县 Gande;632624 达日县 Dari;632625 久治县 Jiuzhi;632626 玛多县 Maduo
632701 玉树市 Yushu;632722 杂多县 Zaduo;632723 称多县 Chindu;632724 治多县 Zhiduo;632725 囊谦县 Nangqian;632726 曲麻莱县 Qumarleb
632801 格尔木市 Ge'ermu;632802 德令哈市 Delingha;632803 茫崖市 Mangya;632821 乌兰县 Wulan;632822 都兰县 Dulan;632823 天峻县 Tianjun;632857 大柴旦行政委员会
640104 兴庆区 Xingqing;640105 西夏区 Xixia;640106 金凤区 Jinfeng;640121 永宁县 Yongning;640122 贺兰县 Helan;640181 灵武市 Lingwu
640202 大武口区 Dawukou;640205 惠农区 Huinong;640221 平罗县 Pingluo
640302 利通区 Litong;640303 红寺堡区 Hongsibao;640323 盐池县 Yanchi;640324 同心县 Tongxin;640381 青铜峡市 Qingtongxia
640402 原州区 Yuanzhou;640422 西吉县 Xiji;640423 隆德县 Longde;640424 泾源县 Jingyuan;640425 彭阳县 Pengyang
640502 沙坡头区 Shapotou;640521 中宁县 Zhongning;640522 海原县 Haiyuan
650102 天山区 Tianshan;650103 沙依巴克区 Shayibake;650104 新市区 Xinshi;650105 水磨沟区 Shuimogou;650106 头屯河区 Toutunhe;650107 达坂城区 Dabancheng;650109 米东区 Midong;650121 乌鲁木齐县 Urumqi
650202 独山子区 Dushanzi;650203 克拉玛依区 Karamay;650204 白碱滩区 Baijiantan;650205 乌尔禾区 Wu'erhe
650402 高昌区 Gaochang;650421 鄯善县 Shanshan;650422 托克逊县 Toksun
650502 伊州区 Yizhou;650521 巴里坤哈萨克自治县 Balikun;650522 伊吾县 Yiwu
652301 昌吉市 Changji;652302 阜康市 Fukang;652323 呼图壁县 Hutubi;652324 玛纳斯县 Manas;652325 奇台县 Qitai;652327 吉木萨尔县 Jimsar;652328 木垒哈萨克自治县 Mulei
652701 博乐市 Bole;652702 阿拉山口市 Alashankou;652722 精河县 Jinghe;652723 温泉县 Wenquan
652801 库尔勒市 Ku'erle;652822 轮台县 Luntai;652823 尉犁县 Yuli;652824 若羌县 Ruoqiang;652825 且末县 Qiemo;652826 焉耆回族自治县 Yanqi;652827 和静县 Hejing;652828 和硕县 Hoxud;652829 博湖县 Bohu
652901 阿克苏市 Aksu;652902 库车市 Kuqa;652922 温宿县 Wensu;652924 沙雅县 Xayar;652925 新和县 Xinhe;652926 拜城县 Baicheng;652927 乌什县 Wushi;652928 阿瓦提县 Awat;652929 柯坪县 Kalpin
653001 阿图什市 Artux;653022 阿克陶县 Akto;653023 阿合奇县 Akqi;653024 乌恰县 Wuqia
653101 喀什市 Kashgar;653121 疏附县 Shufu;653122 疏勒县 Shule;653123 英吉沙县 Yengisar;653124 泽普县 Zepu;653125 莎车县 Shache;653126 叶城县 Yecheng;653127 麦盖提县 Maigaiti;653128 岳普湖县 Yuepuhu;653129 伽师县 Jiashi;653130 巴楚县 Bachu;653131 塔什库尔干塔吉克自治县 Tashenku'ergan
653201 和田市 Hotan City;653221 和田县 Hotan County;653222 墨玉县 Moyu;653223 皮山县 Pishan;653224 洛浦县 Lop;653225 策勒县 Qira;653226 于田县 Yutian;653227 民丰县 Minfeng;653228 和康县 Hekang;653229 和安县 He'an
654002 伊宁市 Yining City;654003 奎屯市 Kuitun;654004 霍尔果斯市 Huo'erguosi;654021 伊宁县 Yining County;654022 察布查尔锡伯自治县 Chabucha'er;654023 霍城县 Huocheng;654024 巩留县 Gongliu;654025 新源县 Xinyuan;654026 昭苏县 Zhaosu;654027 特克斯县 Tekes;654028 尼勒克县 Nilka
654201 塔城市 Tacheng;654202 乌苏市 Wusu;654203 沙湾市 Shawan;654221 额敏县 Emin;654224 托里县 Toli;654225 裕民县 Yumin;654226 和布克赛尔蒙古自治县 Hebukesai'er
654301 阿勒泰市 Altay;654321 布尔津县 Burqin;654322 富蕴县 Fuyun;654323 福海县 Fuhai;654324 哈巴河县 Habahe;654325 青河县 Qinghe;654326 吉木乃县 Jeminay
710101 中正区 Zhongzheng;710102 大同区 Datong;710103 中山区 Zhongshan;710104 松山区 Songshan;710105 大安区 Da'an;710106 万华区 Wanhua;710107 信义区 Xinyi;710108 士林区 Shilinqu;710109 北投区 Beitou;710110 内湖区 Neihu;710111 南港区 Nangang;710112 文山区 Wenshan
710201 新兴区 Xinxing;710202 前金区 Qianjin;710203 芩雅区 Qinya;710204 盐埕区 Yancheng;710205 鼓山区 Gushan;710206 旗津区 Qijin;710207 前镇区 Qianzhen;710208 三民区 Sanmin;710209 左营区 Zuoying;710210 楠梓区 Nanzi;710211 小港区 Xiaogang;710241 苓雅区 Lingya;710242 仁武区 Renwu;710243 大社区 Dashe;710244 冈山区 Gangshan;710245 路竹区 Luzhu;710246 阿莲区 Alian;710247 田寮区 Tianliao;710248 燕巢区 Yanchao;710249 桥头区 Qiaotou;710250 梓官区 Ziguan;710251 弥陀区 Mituo;710252 永安区 Yong'an;710253 湖内区 Hunei;710254 凤山区 Fengshan;710255 大寮区 Daliao;710256 林园区 Linyuan;710257 鸟松区 Niaosong;710258 大树区 Dashu;710259 旗山区 Qishan;710260 美浓区 Meinong;710261 六龟区 Liugui;710262 内门区 Neimen;710263 杉林区 Shanlinqu;710264 甲仙区 Jiaxian;710265 桃源区 Taoyuan;710266 那玛夏区 Namaxia;710267 茂林区 Maolinqu;710268 茄萣区 Qieding
710301 中西区 Zhongxi;710302 东区 Dongqu;710303 南区 Nanqu;710304 北区 Beiqu;710305 安平区 Anping;710306 安南区 Annan;710339 永康区 Yongkang;710340 归仁区 Guiren;710341 新化区 Xinhua;710342 左镇区 Zuozhen;710343 玉井区 Yujing;710344 楠西区 Nanxi;710345 南化区 Nanhua;710346 仁德区 Rende;710347 关庙区 Guanmiao;710348 龙崎区 Longqi;710349 官田区 Guantian;710350 麻豆区 Madou;710351 佳里区 Jiali;710352 西港区 Xigang;710353 七股区 Qigu;710354 将军区 Jiangjun;710355 学甲区 Xuejia;710356 北门区 Beimen;710357 新营区 Xinying;710358 后壁区 Houbi;710359 白河区 Baihe;710360 东山区 Dongshan;710361 六甲区 Liujia;710362 下营区 Xiaying;710363 柳营区 Liuying;710364 盐水区 Yanshui;710365 善化区 Shanhua;710366 大内区 Danei;710367 山上区 Shanshang;710368 新市区 Xinshi;710369 安定区 Anding
710401 中区 Zhongqu;710402 东区 Dongqu;710403 南区 Nanqu;710404 西区 Xiqu;710405 北区 Beiqu;710406 北屯区 Beitun;710407 西屯区 Xitun;710408 南屯区 Nantun;710431 太平区 Taiping;710432 大里区 Dali;710433 雾峰区 Wufeng;710434 乌日区 Wuri;710435 丰原区 Fengyuan;710436 后里区 Houli;710437 石冈区 Shigang;710438 东势区 Dongshi;710439 和平区 Heping;710440 新社区 Xinshe;710441 潭子区 Tanzi;710442 大雅区 Daya;710443 神冈区 Shengang;710444 大肚区 Dadu;710445 沙鹿区 Shalu;710446 龙井区 Longjing;710447 梧栖区 Wuqi;710448 清水区 Qingshui;710449 大甲区 Dajia;710450 外埔区 Waipu;710451 大安区 Da'an
710507 金沙镇 Jinsha;710508 金湖镇 Jinhu;710509 金宁乡 Jinning;710510 金城镇 Jincheng;710511 烈屿乡 Lieyu;710512 乌坵乡 Wuqiu
710614 南投市 Nantou;710615 中寮乡 Zhongliao;710616 草屯镇 Caotun;710617 国姓乡 Guoxing;710618 埔里镇 Puli;710619 仁爱乡 Ren'ai;710620 名间乡 Mingjian;710621 集集镇 Jiji;710622 水里乡 Shuili;710623 鱼池乡 Yuchi;710624 信义乡 Xinyi;710625 竹山镇 Zhushan;710626 鹿谷乡 Lugu
710701 仁爱区 Ren'ai;710702 信义区 Xinyi;710703 中正区 Zhongzheng;710704 中山区 Zhongshan;710705 安乐区 Anle;710706 暖暖区 Nuannuan;710707 七堵区 Qidu
710801 东区 Dongqu;710802 北区 Beiqu;710803 香山区 Xiangshan
710901 东区 Dongqu;710902 西区 Xiqu
711130 万里区 Wanli;711132 板桥区 Banqiao;711133 汐止区 Xizhi;711134 深坑区 Shenkeng;711135 石碇区 Shiding;711136 瑞芳区 Ruifang;711137 平溪区 Pingxi;711138 双溪区 Shuangxi;711139 贡寮区 Gongliao;711140 新店区 Xindian;711141 坪林区 Pinglinqu;711142 乌来区 Wulai;711143 永和区 Yonghe;711144 中和区 Zhonghe;711145 土城区 Tucheng;711146 三峡区 Sanxia;711147 树林区 Shulinqu;711148 莺歌区 Yingge;711149 三重区 Sanchong;711150 新庄区 Xinzhuang;711151 泰山区 Taishan;711152 林口区 Linkou;711153 芦洲区 Luzhou;711154 五股区 Wugu;711155 八里区 Bali;711156 淡水区 Danshui;711157 三芝区 Sanzhi;711158 石门区 Shimen
711287 宜兰市 Yilan;711288 头城镇 Toucheng;711289 礁溪乡 Jiaoxi;711290 壮围乡 Zhuangwei;711291 员山乡 Yuanshan;711292 罗东镇 Luodong;711293 三星乡 Sanxing;711294 大同乡 Datong;711295 五结乡 Wujie;711296 冬山乡 Dongshan;711297 苏澳镇 Su'ao;711298 南澳乡 Nan'ao;711299 钓鱼台 Diaoyutai
711387 竹北市 Zhubei;711388 湖口乡 Hukou;711389 新丰乡 Xinfeng;711390 新埔镇 Xinpu;711391 关西镇 Guanxi;711392 芎林乡 Qionglin;711393 宝山乡 Baoshan;711394 竹东镇 Zhudong;711395 五峰乡 Wufeng;711396 横山乡 Hengshan;711397 尖石乡 Jianshi;711398 北埔乡 Beipu;711399 峨眉乡 Emei
711414 中坜区 Zhongli District;711415 平镇区 Pingzhen District;711417 杨梅区 Yangmei District;711418 新屋区 Xinwu District;711419 观音区 Guanyin District;711420 桃园区 Taoyuan;711421 龟山区 Guishan District;711422 八德区 Bade District;711423 大溪区 Daxi District;711425 大园区 Dayuan District;711426 芦竹区 Luzhu District;711487 中坜市 Zhongli City;711488 平镇市 Pingzhen City;711489 龙潭乡 Longtan;711490 杨梅市 Yangmei City;711491 新屋乡 Xinwu Township;711492 观音乡 Guanyin Township;711494 龟山乡 Guishan Township;711495 八德市 Bade City;711496 大溪镇 Daxi Town;711497 复兴乡 Fuxing;711498 大园乡 Dayuan Township;711499 芦竹乡 Luzhu Township
711520 头份市 Toufen City;711582 竹南镇 Zhunan;711583 头份镇 Toufen Town;711584 三湾乡 Sanwan;711585 南庄乡 Nanzhuang;711586 狮潭乡 Shitan;711587 后龙镇 Houlong;711588 通霄镇 Tongxiao;711589 苑里镇 Yuanli;711590 苗栗市 Miaoli;711591 造桥乡 Zaoqiao;711592 头屋乡 Touwu;711593 公馆乡 Gongguan;711594 大湖乡 Dahu;711595 泰安乡 Tai'an;711596 铜锣乡 Tongluo;711597 三义乡 Sanyi;711598 西湖乡 Xihu;711599 卓兰镇 Zhuolan
711736 员林市 Yuanlin City;711774 彰化市 Changhua;711775 芬园乡 Fenyuan;711776 花坛乡 Huatan;711777 秀水乡 Xiushui;711778 鹿港镇 Lugang;711779 福兴乡 Fuxing;711780 线西乡 Xianxi;711781 和美镇 Hemei;711782 伸港乡 Shengang;711783 员林镇 Yuanlin Town;711784 社头乡 Shetou;711785 永靖乡 Yongjing;711786 埔心乡 Puxin;711787 溪湖镇 Xihu;711788 大村乡 Dacun;711789 埔盐乡 Puyan;711790 田中镇 Tianzhong;711791 北斗镇 Beidou;711792 田尾乡 Tianwei;711793 埤头乡 Pitou;711794 溪州乡 Xizhou;711795 竹塘乡 Zhutang;711796 二林镇 Erlin;711797 大城乡 Daicheng;711798 芳苑乡 Fangyuan;711799 二水乡 Ershui
711982 番路乡 Fanlu;711983 梅山乡 Meishan;711984 竹崎乡 Zhuqi;711985 阿里山乡 Alishan;711986 中埔乡 Zhongpu;711987 大埔乡 Dapu;711988 水上乡 Shuishang;711989 鹿草乡 Lucao;711990 太保市 Taibao;711991 朴子市 Puzi;711992 东石乡 Dongshi;711993 六脚乡 Liujiao;711994 新港乡 Xingang;711995 民雄乡 Minxiong;711996 大林镇 Dalin;711997 溪口乡 Xikou;711998 义竹乡 Yizhu;711999 布袋镇 Budai
712180 斗南镇 Dounan;712181 大埤乡 Dapi;712182 虎尾镇 Huwei;712183 土库镇 Tuku;712184 褒忠乡 Baozhong;712185 东势乡 Dongshi;712186 台西乡 Taixi;712187 仑背乡 Lunbei;712188 麦寮乡 Mailiao;712189 斗六市 Douliu;712190 林内乡 Linnei;712191 古坑乡 Gukeng;712192 莿桐乡 Citong;712193 西螺镇 Xiluo;712194 二仑乡 Erlun;712195 北港镇 Beigang;712196 水林乡 Shuilin;712197 口湖乡 Kouhu;712198 四湖乡 Sihu;712199 元长乡 Yuanchang
712451 崁顶乡 Kanding Township;712467 屏东市 Pingtung;712468 三地门乡 Sandimen;712469 雾台乡 Wutai;712470 玛家乡 Majia;712471 九如乡 Jiuru;712472 里港乡 Ligang;712473 高树乡 Gaoshu;712474 盐埔乡 Yanpu;712475 长治乡 Changzhi;712476 麟洛乡 Linluo;712477 竹田乡 Zhutian;712478 内埔乡 Neipu;712479 万丹乡 Wandan;712480 潮州镇 Chaozhou;712481 泰武乡 Taiwu;712482 来义乡 Laiyi;712483 万峦乡 Wanluan;712484 莰顶乡;712485 新埤乡 Xinpi;712486 南州乡 Nanzhou;712487 林边乡 Linbian;712488 东港镇 Donggang;712489 琉球乡 Liuqiu;712490 佳冬乡 Jiadong;712491 新园乡 Xinyuan;712492 枋寮乡 Fangliao;712493 枋山乡 Fangshan;712494 春日乡 Chunri;712495 狮子乡 Shizi;712496 车城乡 Checheng;712497 牡丹乡 Mudan;712498 恒春镇 Hengchun;712499 满州乡 Manzhou
712584 台东市 Taitung;712585 绿岛乡 Lüdao;712586 兰屿乡 Lanyu;712587 延平乡 Yanping;712588 卑南乡 Beinan;712589 鹿野乡 Luye;712590 关山镇 Guanshan;712591 海端乡 Haiduan;712592 池上乡 Chishang;712593 东河乡 Donghe;712594 成功镇 Chenggong;712595 长滨乡 Changbin;712596 金峰乡 Jinfeng;712597 大武乡 Dawu;712598 达仁乡 Daren;712599 太麻里乡 Taimali
712686 花莲市 Hualien;712687 新城乡 Xincheng;712688 太鲁阁 Tailuge;712689 秀林乡 Xiulin;712690 吉安乡 Ji'an;712691 寿丰乡 Shoufeng;712692 凤林镇 Fenglin;712693 光复乡 Guangfu;712694 丰滨乡 Fengbin;712695 瑞穗乡 Ruisui;712696 万荣乡 Wanrong;712697 玉里镇 Yuli;712698 卓溪乡 Zhuoxi;712699 富里乡 Fuli
712794 马公市 Magong;712795 西屿乡 Xiyu;712796 望安乡 Wang'an;712797 七美乡 Qimei;712798 白沙乡 Baisha;712799 湖西乡 Huxi
712896 南竿乡 Nangan;712897 北竿乡 Beigan;712898 东引乡 Dongyin;712899 莒光乡 Juguang
810101 中西区 Central and Western;810102 湾仔区 Wan Chai;810103 东区 Eastern;810104 南区 Southern
810201 九龙城区 Kowloon City;810202 油尖旺区 Yau Tsim Mong;810203 深水埗区 Sham Shui Po;810204 黄大仙区 Wong Tai Sin;810205 观塘区 Kwun Tong
810301 北区 North;810302 大埔区 Tai Po;810303 沙田区 Sha Tin;810304 西贡区 Sai Kung;810305 元朗区 Yuen Long;810306 屯门区 Tuen Mun;810307 荃湾区 Tsuen Wan;810308 葵青区 Kwai Tsing;810309 离岛区 Islands
820102 花地玛堂区 Huadimatang;820103 花王堂区 Huawangtang;820104 望德堂区 Wangdetang;820105 大堂区 Datang;820106 风顺堂区 Fengshuntang
820202 嘉模堂区 Jiamotang;820203 路氹填海区 Ludangtianhai;820204 圣方济各堂区 Shengfangjigetang
`;
